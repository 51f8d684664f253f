package cn.techbridge.intake.jobs;

import java.util.List;
import java.util.function.IntFunction;

/** Outcomes read page by page along with the rows of the file, both in the order of the rows. */
final class RowOutcomes {
    private final IntFunction<List<ImportRowView>> pages;
    private List<ImportRowView> page = List.of();
    private int next;
    private int last;
    private boolean ended;

    /** @param pages the outcomes behind a row number */
    RowOutcomes(IntFunction<List<ImportRowView>> pages) {
        this.pages = pages;
    }

    /** The outcome of the row, or null while there is none; rows are asked for in ascending order. */
    ImportRowView of(int row) {
        while (!ended) {
            if (next == page.size()) {
                page = pages.apply(last);
                next = 0;
                ended = page.isEmpty();
            } else if (page.get(next).row() < row) {
                last = page.get(next++).row();
            } else {
                return page.get(next).row() == row ? page.get(next) : null;
            }
        }
        return null;
    }
}
