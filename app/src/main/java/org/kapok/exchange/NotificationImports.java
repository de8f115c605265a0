package org.kapok.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.exchange.reading.Caps;
import org.kapok.exchange.reading.CsvReader;
import org.kapok.exchange.reading.Format;
import org.kapok.exchange.reading.RefusedFileException;
import org.kapok.exchange.reading.ShapeReader;
import org.kapok.exchange.reading.Sheet;
import org.kapok.exchange.reading.WorkbookReader;
import org.kapok.shared.Viewer;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Messages;
import org.kapok.ui.Moments;
import org.springframework.stereotype.Service;

/** Reads files of sites and movements and says what would become of each; {@link NotificationTaking} takes them. */
@Service
public class NotificationImports {

    private final Checking checking;
    private final TakenRows taken;
    private final IdentifiedTransactions transactions;
    private final Codes codes;
    private final Messages messages;

    NotificationImports(
            Checking checking, TakenRows taken, IdentifiedTransactions transactions, Codes codes, Messages messages) {
        this.checking = checking;
        this.taken = taken;
        this.transactions = transactions;
        this.codes = codes;
        this.messages = messages;
    }

    /**
     * What would become of each part of the file; writes nothing. Throws {@link ViolationsException} when the file as a
     * whole cannot be read.
     *
     * @param moments the operation's clock, in whose zone the file's local times are
     * @param mappings what persons said of columns that our headings do not name
     */
    public ImportPreview preview(Viewer viewer, Speaker speaker, byte[] file, Moments moments, Mappings mappings) {
        var found = read(file, codes.of(viewer.operation()), moments, mappings);
        Set<String> known = transactions.read(viewer, () -> taken.of(viewer));
        return new ImportPreview(checking.lines(viewer, speaker, found.all(), known, moments), found.remarks());
    }

    private Candidates read(byte[] file, CodeBook book, Moments moments, Mappings mappings) {
        try {
            return switch (Format.of(file)) {
                case WORKBOOK, TABLE -> SheetReader.read(sheets(file), messages, book, moments, mappings);
                case MAP ->
                    ShapeCandidates.of(
                            new ShapeReader(Caps.ofUploads()).read(new ByteArrayInputStream(file)),
                            messages,
                            book,
                            moments);
            };
        } catch (RefusedFileException refused) {
            throw new ViolationsException(List.of(refused.violation()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The sheets of a workbook or table; none of a map. */
    static List<Sheet> sheets(byte[] file) throws RefusedFileException {
        return switch (Format.of(file)) {
            case WORKBOOK -> WorkbookReader.read(file, Caps.ofUploads());
            case TABLE -> List.of(CsvReader.read(file, "CSV", Caps.ofUploads()));
            case MAP -> List.of();
        };
    }
}
