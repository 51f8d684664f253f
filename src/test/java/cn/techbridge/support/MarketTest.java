package cn.techbridge.support;

import cn.techbridge.search.IndexRebuild;
import cn.techbridge.search.SearchKind;
import cn.techbridge.stack.TestStack;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A test against the real database, search engine and identity provider; each begins with an empty marketplace. */
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
public abstract class MarketTest {
    @Inject
    protected Market market;

    @Inject
    IndexRebuild rebuild;

    @BeforeEach
    void emptyMarket() {
        market.awaitReady();
        // without any the index of a kind is empty already, and making a new one takes its time
        List<SearchKind> used =
                Arrays.stream(SearchKind.values()).filter(market::hasAny).toList();
        market.clear();
        used.forEach(rebuild::rebuild);
    }
}
