package cn.techbridge.support;

import cn.techbridge.search.IndexRebuild;
import cn.techbridge.search.SearchKind;
import cn.techbridge.stack.TestStack;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
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
        market.clear();
        for (SearchKind kind : SearchKind.values()) {
            rebuild.rebuild(kind);
        }
    }
}
