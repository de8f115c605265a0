package org.kapok.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kapok.notifications.Forms;
import org.kapok.notifications.Kind;
import org.kapok.notifications.NotificationField;
import org.kapok.shared.OperationId;
import org.kapok.ui.Moments;
import org.kapok.ui.Texts;
import org.springframework.stereotype.Component;

/** EXC-5, EXC-8: writes our workbook in the reader's language: sites, movements, codes; empty with an example, or filled. */
@Component
public class NotificationWorkbook {

    private final Codes codes;
    private final Forms forms;

    NotificationWorkbook(Codes codes, Forms forms) {
        this.codes = codes;
        this.forms = forms;
    }

    /** The empty workbook to fill in, with one example of each kind that is never taken. */
    public byte[] template(OperationId operation, Moments moments) {
        return written(
                codes.of(operation), moments, Example.rows(Kind.SITE, moments), Example.rows(Kind.MOVEMENT, moments));
    }

    /** Contents as rows of the same workbook. */
    byte[] of(OperationId operation, List<NotificationExports.Exported> all, Moments moments) {
        var sites = new ArrayList<Map<String, String>>();
        var movements = new ArrayList<Map<String, String>>();
        for (var one : all) {
            var form = new TreeMap<>(forms.write(one.content(), moments));
            ExportColumns.times(one.content(), at -> LocalTimes.text(moments, at), form);
            form.put("id", one.id().toString());
            form.put("organisation", one.organisation());
            if (one.content().kind() == Kind.SITE) {
                sites.add(form);
            } else {
                movements.addAll(places(form));
            }
        }
        return written(codes.of(operation), moments, sites, movements);
    }

    private static List<Map<String, String>> places(Map<String, String> form) {
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 0; form.containsKey("stops[" + i + "].coordinate"); i++) {
            var row = new HashMap<String, String>();
            String line = "stops[" + i + "].";
            form.forEach((key, text) -> {
                if (key.startsWith(line)) {
                    row.put("stop." + key.substring(line.length()), text);
                } else if (rows.isEmpty() && !key.startsWith("stops[")) {
                    row.put(key, text);
                }
            });
            for (String shared : List.of("name", "id", "organisation")) {
                row.put(shared, form.getOrDefault(shared, ""));
            }
            rows.add(row);
        }
        return rows;
    }

    private byte[] written(
            Codes.OfOperation book,
            Moments moments,
            List<Map<String, String>> sites,
            List<Map<String, String>> movements) {
        var bytes = new ByteArrayOutputStream();
        Texts texts = moments.texts();
        try (var workbook = new Workbook(bytes, "Kapok", "1.0")) {
            sheet(workbook, book, texts, Kind.SITE, sites);
            sheet(workbook, book, texts, Kind.MOVEMENT, movements);
            codes(workbook.newWorksheet(texts.text("exchange.sheet.codes")), book, texts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static void sheet(
            Workbook workbook, Codes.OfOperation book, Texts texts, Kind kind, List<Map<String, String>> rows) {
        Worksheet sheet = workbook.newWorksheet(texts.text("exchange.sheet." + kind.word()));
        List<Column> columns = Column.of(kind);
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, texts.text(columns.get(i).label()));
            sheet.style(0, i).bold().set();
            sheet.width(i, 22);
            for (int row = 0; row < rows.size(); row++) {
                String text = shown(book, texts, columns.get(i).key(), rows.get(row));
                if (!text.isEmpty()) {
                    sheet.value(row + 1, i, Neutral.written(text));
                }
            }
        }
        sheet.freezePane(1, 1);
    }

    private static String shown(Codes.OfOperation book, Texts texts, String column, Map<String, String> row) {
        String text = Optional.ofNullable(row.get(column)).orElse("").strip();
        return book.isCoded(column)
                        && !text.isEmpty()
                        && book.code(column, text).isPresent()
                ? book.name(texts.language(), column, text)
                : text;
    }

    private static void codes(Worksheet sheet, Codes.OfOperation book, Texts texts) {
        int row = 0;
        for (String column : book.columns()) {
            sheet.value(row, 0, texts.text("exchange.column." + column));
            sheet.style(row++, 0).bold().set();
            for (String code : book.offered(column)) {
                sheet.value(row, 0, code);
                sheet.value(row++, 1, book.name(texts.language(), column, code));
            }
            row++;
        }
        for (NotificationField field : NotificationField.values()) {
            if (!field.isReleasable()) {
                sheet.value(row++, 0, texts.text("exchange.sheet.kept", texts.text(field.label())));
            }
        }
    }

    /** The example of each kind. */
    private static final class Example {

        private Example() {}

        static List<Map<String, String>> rows(Kind kind, Moments moments) {
            return switch (kind) {
                case SITE -> List.of(site(moments));
                case MOVEMENT -> movement(moments);
            };
        }

        private static String in(Moments moments, int hours) {
            return moments.input(moments.now().plus(Duration.ofHours(hours))).replace('T', ' ');
        }

        private static Map<String, String> reached(Moments moments) {
            var row = new HashMap<String, String>();
            row.put("name", SheetReader.EXAMPLE);
            row.put("reachName", moments.texts().text("exchange.example.reach"));
            row.put("reachPhone", "+000 00 00 00 00");
            row.put("urgency", "ROUTINE");
            return row;
        }

        private static Map<String, String> site(Moments moments) {
            var row = reached(moments);
            row.put("function", "CLINIC");
            row.put("placeName", moments.texts().text("exchange.example.place"));
            row.put("coordinate", "4.36122, 18.55496");
            row.put("radius", "150");
            row.put("from", in(moments, 72));
            return row;
        }

        private static List<Map<String, String>> movement(Moments moments) {
            var first = reached(moments);
            first.put("mode", "ROAD");
            first.put("purpose", "FOOD");
            first.put("stop.name", moments.texts().text("exchange.example.place"));
            first.put("stop.coordinate", "4.36122, 18.55496");
            first.put("stop.leave", in(moments, 72));
            first.put("vehicles", moments.texts().text("exchange.example.vehicles"));
            first.put("people", "12");
            var last = new HashMap<String, String>();
            last.put("name", SheetReader.EXAMPLE);
            last.put("stop.name", moments.texts().text("exchange.example.end"));
            last.put("stop.coordinate", "5.72353, 19.07411");
            last.put("stop.arrive", in(moments, 77));
            return List.of(first, last);
        }
    }
}
