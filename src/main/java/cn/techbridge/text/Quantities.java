package cn.techbridge.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Recognises quantities in Chinese free text: {@code 抗拉强度≥600MPa}, {@code 不低于95%}, {@code 20~40℃}, {@code 3-5年},
 * {@code 提高30%以上}, {@code ±0.02mm}. Rules only; a number is taken when a unit or an operator stands beside it.
 */
public final class Quantities {

    private Quantities() {}

    /** All quantities in the order of the text; offsets are into {@code text}. */
    public static List<Quantity> in(String text) {
        String folded = Fold.display(text);
        List<Quantity> found = new ArrayList<>();
        QuantityScanner scanner = new QuantityScanner(folded);
        int from = 0;
        while (scanner.next(from)) {
            int previousEnd = found.isEmpty() ? 0 : found.getLast().end();
            scanner.quantity(previousEnd).ifPresent(found::add);
            from = scanner.end();
        }
        return List.copyOf(found);
    }
}
