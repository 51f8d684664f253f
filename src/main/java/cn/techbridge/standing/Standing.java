package cn.techbridge.standing;

import java.util.UUID;

/**
 * What one broker or agency did in a period.
 *
 * @param rank from 1, by registered amount, registered contracts, signed amount
 * @param claims cases taken
 * @param firstContactHours median hours from taking a case to the first contact; null without one
 * @param eoiRate share of the taken cases in which both sides said yes, 0–1; null without a case
 * @param deals contracts signed in the period and not terminated since; registered: those with a registration number
 * @param satisfaction mean of both sides' ratings given in the period, 1–5; null without one
 */
record Standing(
        int rank,
        UUID id,
        String name,
        long claims,
        Double firstContactHours,
        Double eoiRate,
        long deals,
        String amount,
        String technologyAmount,
        long registeredDeals,
        String registeredAmount,
        Double satisfaction,
        long ratings,
        boolean gold) {

    Standing judgedBy(GoldRule rule) {
        return new Standing(
                rank,
                id,
                name,
                claims,
                firstContactHours,
                eoiRate,
                deals,
                amount,
                technologyAmount,
                registeredDeals,
                registeredAmount,
                satisfaction,
                ratings,
                rule.isMetBy(this));
    }
}
