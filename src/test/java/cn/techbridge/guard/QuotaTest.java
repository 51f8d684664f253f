package cn.techbridge.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class QuotaTest {
    private static final long SECOND = 1_000_000_000L;
    private final AtomicLong now = new AtomicLong(SECOND);

    private Quota quota(double rate, double burst) {
        return new Quota(rate, burst, now::get);
    }

    @Test
    void aBurstIsGrantedThenTheRate() {
        Quota quota = quota(2, 3);
        for (int i = 0; i < 3; i++) {
            assertEquals(0, quota.take("a"));
        }
        assertEquals(SECOND / 2, quota.take("a"), "the wait until the next one");
        assertEquals(0, quota.take("b"), "others have their own");
        now.addAndGet(SECOND / 2);
        assertEquals(0, quota.take("a"));
        assertTrue(quota.take("a") > 0);
        now.addAndGet(2 * SECOND);
        for (int i = 0; i < 3; i++) {
            assertEquals(0, quota.take("a"), "whole again after a pause, and no more than whole");
        }
        assertTrue(quota.take("a") > 0);
    }

    @Test
    void whoseAllowanceIsWholeIsForgotten() {
        Quota quota = quota(100, 10);
        for (int i = 0; i < 100_000; i++) {
            quota.take("address " + i);
            now.addAndGet(SECOND / 1000);
        }
        assertTrue(quota.keys() <= 4096 + 10, quota.keys() + " keys");
    }

    /** One replica in turn after the other, four times the quota asked for a minute. */
    @Test
    void twoReplicasGrantTheQuotaWithinFivePercent() {
        assertEquals(7000, granted(2, i -> i % 2), 350);
    }

    /** A balancer that throws dice: still within five percent, as each replica is asked for more than its share. */
    @Test
    void aBalancerThatThrowsDiceMakesNoDifferenceUnderLoad() {
        SplittableRandom dice = new SplittableRandom(7);
        assertEquals(7000, granted(2, i -> dice.nextInt(2)), 350);
        assertEquals(7000, granted(5, i -> dice.nextInt(5)), 350);
    }

    /** What a rate of 100/s with a burst of 1000 grants in 60 s. */
    private int granted(int replicas, IntUnaryOperator balancer) {
        Quota[] shares = new Quota[replicas];
        for (int i = 0; i < replicas; i++) {
            shares[i] = quota(100.0 / replicas, 1000.0 / replicas);
        }
        int granted = 0;
        for (int i = 0; i < 60 * 400; i++) {
            granted += shares[balancer.applyAsInt(i)].take("account") == 0 ? 1 : 0;
            now.addAndGet(SECOND / 400);
        }
        return granted;
    }

    @Test
    void aNetworkOfIpv6IsOneAddress() {
        assertEquals("192.0.2.7", RateLimits.network("192.0.2.7"));
        assertEquals(RateLimits.network("2001:db8:1:2:3:4:5:6"), RateLimits.network("2001:db8:1:2:ffff::1"));
        assertTrue(!RateLimits.network("2001:db8:1:2::1").equals(RateLimits.network("2001:db8:1:3::1")));
        assertEquals(RateLimits.network("fe80:0:0:0:1:2:3:4%eth0"), RateLimits.network("fe80:0:0:0:9:9:9:9%eth1"));
    }
}
