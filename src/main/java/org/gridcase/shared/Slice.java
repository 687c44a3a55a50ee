package org.gridcase.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a long list, by keyset: page 1,000 costs what page 1 costs.
 *
 * @param next opaque mark to ask for the following page, null on the last one
 */
public record Slice<T>(List<T> items, String next) {
    public Slice {
        items = List.copyOf(items);
    }

    /**
     * From a result read one row longer than the page, which tells without counting whether more
     * follows.
     *
     * @param mark makes the mark from the last item that is shown
     */
    public static <T> Slice<T> of(List<T> oneMore, int size, Function<T, String> mark) {
        if (oneMore.size() <= size) {
            return new Slice<>(oneMore, null);
        }
        List<T> page = oneMore.subList(0, size);
        return new Slice<>(page, mark.apply(page.get(size - 1)));
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> to) {
        return new Slice<>(items.stream().<R>map(to).toList(), next);
    }
}
