package cn.techbridge.brokerage.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private final WorkingDays days = new WorkingDays();

    private long workingDaysOf(int year) {
        LocalDate first = Year.of(year).atDay(1);
        return first.datesUntil(first.plusYears(1)).filter(days::isWorking).count();
    }

    @Test
    void aYearHasTheWorkingDaysOfTheStateCouncilsNotice() {
        // 365 days, 104 weekend days, 13 public holidays since 2025; 调休 moves days and adds none
        assertEquals(248, workingDaysOf(2025));
        assertEquals(248, workingDaysOf(2026));
    }

    @Test
    void holidaysAreOffAndTheirWeekendsAreWorked() {
        assertFalse(days.isWorking(LocalDate.of(2026, 2, 23)), "Monday of 春节");
        assertTrue(days.isWorking(LocalDate.of(2026, 2, 28)), "Saturday worked for it");
        assertTrue(days.isWorking(LocalDate.of(2026, 9, 20)), "Sunday worked for 国庆");
        assertFalse(days.isWorking(LocalDate.of(2026, 10, 7)));
        assertTrue(days.isWorking(LocalDate.of(2025, 4, 27)));
    }

    @Test
    void twoWorkingDaysReachOverTheSpringFestival() {
        // Friday 13 February: Saturday is worked, then nine days off, then Tuesday the 24th; the term ends with that
        // day
        Instant friday = Instant.parse("2026-02-13T02:00:00Z");
        assertEquals(Instant.parse("2026-02-24T16:00:00Z"), days.after(friday, 2));
    }

    @Test
    void theDayIsCountedInChinaNotInGreenwich() {
        // 16:30 in Greenwich is the next day in Shanghai
        assertEquals(Instant.parse("2026-03-04T16:00:00Z"), days.after(Instant.parse("2026-03-02T16:30:00Z"), 1));
        assertEquals(Instant.parse("2026-03-03T16:00:00Z"), days.after(Instant.parse("2026-03-02T15:30:00Z"), 1));
    }

    @Test
    void aYearWithoutAFileIsKnownToBeUnknownAndHasMondayToFriday() {
        assertTrue(days.knows(2026));
        assertFalse(days.knows(1999));
        assertTrue(days.isWorking(LocalDate.of(1999, 10, 1)), "a Friday");
        assertFalse(days.isWorking(LocalDate.of(1999, 10, 2)), "a Saturday");
    }
}
