package org.kapok.ui;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which part of a list is shown; the address says it as {@code ?page=2}.
 *
 * @param page from 1
 * @param size rows on a page
 * @param total rows in the whole list
 */
public record Pagination(int page, int size, long total) {

    public Pagination {
        if (page < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("page " + page + " of " + total + " rows by " + size);
        }
    }

    /** The page that an address asks for; the first when it asks for none or for nonsense. */
    public static int asked(Address address) {
        return address.value("page")
                .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    /** How many rows come before this page. */
    public long offset() {
        return (page - 1L) * size;
    }

    /** The last page, at least 1. */
    public int last() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** The page numbers to offer: first, last, and those around this one; 0 stands for a gap. */
    public List<Integer> offered() {
        return IntStream.rangeClosed(1, last())
                .filter(number -> number == 1 || number == last() || Math.abs(number - page) <= 2)
                .boxed()
                .mapMulti((Integer number, java.util.function.Consumer<Integer> out) -> {
                    if (number == page - 2 && number > 2 || number == last() && page + 3 < last()) {
                        out.accept(0);
                    }
                    out.accept(number);
                })
                .toList();
    }
}
