package org.kapok.notifications.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.kapok.ui.PageModel;
import org.kapok.ui.Screen;
import org.springframework.stereotype.Component;

/** Prints a template to PDF. The renderer fetches nothing: the only font comes with the PDF library. */
@Component
class Sheets {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TemplateEngine templates;

    Sheets(TemplateEngine templates) {
        this.templates = templates;
    }

    byte[] pdf(PageModel model, Screen screen) {
        var html = new StringOutput();
        templates.render(model.template(), Map.of("ui", screen, "page", model), html);
        var bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .useUriResolver((_, _) -> null)
                    .useFont(Sheets::font, "sheet")
                    .withHtmlContent(html.toString(), null)
                    .toStream(bytes)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), "the PDF library brings its font");
    }
}
