package org.kapok.access.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/** A QR code as an SVG file of its own, so that the page needs no inline drawing. */
final class QrCode {

    private QrCode() {}

    static String svg(String text) throws WriterException {
        BitMatrix dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
        var path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        .formatted(dots.getWidth(), dots.getHeight())
                + "<path fill=\"#fff\" d=\"M0 0h" + dots.getWidth() + "v" + dots.getHeight() + "H0z\"/><path d=\""
                + path + "\"/></svg>";
    }
}
