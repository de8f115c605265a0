package org.kapok.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * Means by number of items, both in powers of ten, as a picture. PostGIS counts by CPU time: a run of a second in another
 * process cannot pick its best moments as short questions do.
 */
record Plot(List<Figures> sizes) {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 360;
    private static final int MARGIN = 60;
    private static final double LEAST = 1;
    private static final double MOST = 100_000;

    private record Line(String name, String figure, String dash) {}

    private static final List<Line> LINES = List.of(
            new Line("PostGIS geography (CPU)", "postgis_cpu_mean_us", "2 4"),
            new Line("JTS STRtree, planar", "jts_mean_us", "8 4"),
            new Line("engine", "engine_mean_us", "none"));

    String svg() {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\"><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                WIDTH, HEIGHT));
        for (double us = LEAST; us <= MOST; us *= 10) {
            out.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d %.0fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.0f\" text-anchor=\"end\">%,.0f µs"
                            + "</text>%n",
                    MARGIN,
                    y(us),
                    WIDTH - MARGIN,
                    MARGIN - 4,
                    y(us) + 4,
                    us));
        }
        for (Figures figures : sizes) {
            out.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.0f\" y=\"%d\" text-anchor=\"middle\">%,d</text>%n",
                    x(figures.size()),
                    HEIGHT - MARGIN / 2,
                    figures.size()));
        }
        LINES.forEach(line -> draw(line, out));
        return out.append("</svg>\n").toString();
    }

    private void draw(Line line, StringBuilder out) {
        List<Figures> known = sizes.stream()
                .filter(figures -> !Double.isNaN(figures.get(line.figure())))
                .toList();
        if (known.isEmpty()) {
            return;
        }
        StringBuilder points = new StringBuilder();
        for (Figures figures : known) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(figures.size()), y(figures.get(line.figure()))));
        }
        Figures last = known.getLast();
        out.append(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"#1d4ed8\" stroke-width=\"2\""
                        + " stroke-dasharray=\"%s\"/><text x=\"%.0f\" y=\"%.0f\" text-anchor=\"end\">%s</text>%n",
                points.toString().strip(),
                line.dash(),
                x(last.size()),
                y(last.get(line.figure())) - 8,
                line.name()));
    }

    private double x(double size) {
        double least = Math.log(sizes.getFirst().size());
        double most = Math.log(sizes.getLast().size());
        return MARGIN + 20 + (Math.log(size) - least) / (most - least) * (WIDTH - 2 * MARGIN - 40);
    }

    private static double y(double us) {
        double share = Math.log(Math.max(LEAST, us) / LEAST) / Math.log(MOST / LEAST);
        return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
    }
}
