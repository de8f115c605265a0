package org.kapok.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kapok.deconfliction.NoticeForms;
import org.kapok.shared.Viewer;
import org.kapok.ui.Moments;
import org.kapok.ui.Texts;
import org.springframework.stereotype.Component;

/** Writes our empty sheet of activity notices in the reader's language, with examples that are never taken. */
@Component
public class NoticeWorkbook {

    private final NoticeForms forms;

    NoticeWorkbook(NoticeForms forms) {
        this.forms = forms;
    }

    /** The workbook to fill in. */
    public byte[] template(Viewer viewer, Moments moments) {
        var bytes = new ByteArrayOutputStream();
        Texts texts = moments.texts();
        try (var workbook = new Workbook(bytes, "Kapok", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(texts.text("exchange.sheet.notices"));
            List<Column> columns = NoticeColumns.all().stream()
                    .filter(column -> viewer.isCell() || !column.key().equals("force"))
                    .toList();
            List<Map<String, String>> rows = List.of(circle(moments), route(moments));
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, texts.text(columns.get(i).label()));
                sheet.style(0, i).bold().set();
                sheet.width(i, 22);
                for (int row = 0; row < rows.size(); row++) {
                    String text = rows.get(row).getOrDefault(columns.get(i).key(), "");
                    if (!text.isEmpty()) {
                        sheet.value(row + 1, i, Neutral.written(text));
                    }
                }
            }
            sheet.freezePane(1, 1);
            codes(workbook.newWorksheet(texts.text("exchange.sheet.codes")), viewer, texts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private void codes(Worksheet sheet, Viewer viewer, Texts texts) {
        int row = 0;
        sheet.value(row++, 0, texts.text("exchange.notice_column.kind"));
        for (NoticeForms.KindName kind : forms.kinds(viewer)) {
            sheet.value(row, 0, kind.code());
            sheet.value(row++, 1, String.join(" / ", kind.names()));
        }
        sheet.value(++row, 0, texts.text("exchange.notice_column.wording"));
        for (String wording : NoticeCodes.WORDINGS) {
            sheet.value(++row, 0, wording);
            sheet.value(row, 1, texts.text("exchange.wording." + wording));
        }
    }

    private static Map<String, String> circle(Moments moments) {
        var row = new HashMap<String, String>();
        row.put("label", SheetReader.EXAMPLE + " 1");
        row.put("places", "5.76241, 20.66725");
        row.put("radius", "5000");
        row.put("from", in(moments, 24));
        row.put("until", in(moments, 36));
        row.put("wording", moments.texts().text("exchange.wording.agree"));
        return row;
    }

    private static Map<String, String> route(Moments moments) {
        var row = new HashMap<String, String>();
        row.put("label", SheetReader.EXAMPLE + " 2");
        row.put("places", "5.76241, 20.66725; 6.54235, 21.98633");
        row.put("times", in(moments, 24) + "; " + in(moments, 29));
        row.put("slack", "30");
        row.put("wording", moments.texts().text("exchange.wording.not_yet"));
        return row;
    }

    private static String in(Moments moments, int hours) {
        return moments.input(moments.now().plus(Duration.ofHours(hours))).replace('T', ' ');
    }
}
