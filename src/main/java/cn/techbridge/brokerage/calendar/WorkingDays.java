package cn.techbridge.brokerage.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Counts working days in China (Asia/Shanghai). A year's file {@code /calendar/YEAR.tsv} follows the State Council's notice: days off
 * and weekend days worked instead. A year without a file is reported once and has Monday to Friday.
 */
@ApplicationScoped
public class WorkingDays {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Logger LOG = Logger.getLogger(WorkingDays.class);
    private final Map<Integer, Optional<Map<LocalDate, Boolean>>> years = new ConcurrentHashMap<>();

    /** True when the year's holidays are on file; otherwise weekends are all that is known. */
    public boolean knows(int year) {
        return year(year).isPresent();
    }

    public boolean isWorking(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return year(day.getYear()).map(days -> days.get(day)).orElse(weekday);
    }

    /** The end of the n-th working day after this moment's day: the day itself is not counted, n from 0. */
    public Instant after(Instant start, int workingDays) {
        LocalDate day = start.atZone(ZONE).toLocalDate();
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorking(day)) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    private Optional<Map<LocalDate, Boolean>> year(int year) {
        return years.computeIfAbsent(year, WorkingDays::read);
    }

    private static Optional<Map<LocalDate, Boolean>> read(int year) {
        try (InputStream in = WorkingDays.class.getResourceAsStream("/calendar/" + year + ".tsv")) {
            if (in == null) {
                LOG.warnf(
                        "No public holidays on file for %d: counting Monday to Friday. Add calendar/%d.tsv",
                        year, year);
                return Optional.empty();
            }
            return Optional.of(days(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<LocalDate, Boolean> days(String text) {
        Map<LocalDate, Boolean> days = new HashMap<>();
        for (String line :
                text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            List<String> cells = List.of(line.split("\t"));
            LocalDate last = LocalDate.parse(cells.get(1));
            boolean working = cells.get(2).equals("WORK");
            LocalDate.parse(cells.get(0)).datesUntil(last.plusDays(1)).forEach(day -> days.put(day, working));
        }
        return days;
    }
}
