package cn.techbridge.support;

import cn.techbridge.stack.TestStack;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** A test that asks nothing of the index: begins with empty tables, and at once, as no index is built. */
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
public abstract class DatabaseTest {
    @Inject
    protected Market market;

    @BeforeEach
    void emptyTables() {
        market.awaitReady();
        market.clear();
    }
}
