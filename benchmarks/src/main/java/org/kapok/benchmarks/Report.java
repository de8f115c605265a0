package org.kapok.benchmarks;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, as one table and as data. */
record Report(List<Figures> sizes, Map<String, Object> other, String differences) {

    boolean answersEqual() {
        return differences.isEmpty();
    }

    String table() {
        StringBuilder out = new StringBuilder();
        line(out, "live items on the side asked", f -> String.format("%,d", f.size()));
        for (String name : names()) {
            line(out, name, f -> Double.isNaN(f.get(name)) ? "-" : String.format("%,.2f", f.get(name)));
        }
        other.forEach((name, value) -> out.append(String.format("%-34s %14s%n", name, value)));
        out.append("answers equal: ").append(answersEqual() ? "yes" : "no").append('\n');
        out.append(differences);
        return out.toString();
    }

    private List<String> names() {
        return sizes.stream()
                .flatMap(figures -> figures.values().keySet().stream())
                .filter(name -> !name.equals("size"))
                .distinct()
                .toList();
    }

    private void line(StringBuilder out, String name, Function<Figures, String> value) {
        out.append(String.format("%-34s", name));
        sizes.forEach(figures -> out.append(String.format(" %14s", value.apply(figures))));
        out.append('\n');
    }

    void write(Path file) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("answers_equal", answersEqual());
        data.put("sizes", sizes.stream().map(Figures::values).toList());
        data.putAll(other);
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(file, data);
    }
}
