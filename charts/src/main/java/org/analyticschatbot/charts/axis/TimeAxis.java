package org.analyticschatbot.charts.axis;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.analyticschatbot.charts.canvas.Box;
import org.analyticschatbot.charts.canvas.Canvas;
import org.analyticschatbot.charts.canvas.Style;
import org.analyticschatbot.charts.canvas.Typeface;

/** Times under a plot, at round steps of the calendar. */
public final class TimeAxis {

    private static final double GAP = 18;
    private static final String HOURS = "HH:mm";

    /** From the finest to the coarsest. */
    private static final List<Step> STEPS = List.of(
            new Step(1, ChronoUnit.MINUTES, HOURS),
            new Step(5, ChronoUnit.MINUTES, HOURS),
            new Step(15, ChronoUnit.MINUTES, HOURS),
            new Step(1, ChronoUnit.HOURS, HOURS),
            new Step(3, ChronoUnit.HOURS, HOURS),
            new Step(6, ChronoUnit.HOURS, "d MMM HH:mm"),
            new Step(12, ChronoUnit.HOURS, "d MMM HH:mm"),
            new Step(1, ChronoUnit.DAYS, "d MMM"),
            new Step(2, ChronoUnit.DAYS, "d MMM"),
            new Step(7, ChronoUnit.DAYS, "d MMM"),
            new Step(14, ChronoUnit.DAYS, "d MMM"),
            new Step(1, ChronoUnit.MONTHS, "MMM yyyy"),
            new Step(2, ChronoUnit.MONTHS, "MMM yyyy"),
            new Step(3, ChronoUnit.MONTHS, "MMM yyyy"),
            new Step(6, ChronoUnit.MONTHS, "MMM yyyy"),
            new Step(1, ChronoUnit.YEARS, "yyyy"),
            new Step(2, ChronoUnit.YEARS, "yyyy"),
            new Step(5, ChronoUnit.YEARS, "yyyy"),
            new Step(10, ChronoUnit.YEARS, "yyyy"),
            new Step(20, ChronoUnit.YEARS, "yyyy"),
            new Step(50, ChronoUnit.YEARS, "yyyy"),
            new Step(100, ChronoUnit.YEARS, "yyyy"),
            new Step(500, ChronoUnit.YEARS, "yyyy"));

    private final Canvas canvas;
    private final LocalDateTime first;
    private final LocalDateTime last;
    private final Step finest;

    /** @param times at least one */
    public TimeAxis(Canvas canvas, List<LocalDateTime> times) {
        this.canvas = canvas;
        this.first = times.stream().min(LocalDateTime::compareTo).orElseThrow();
        this.last = times.stream().max(LocalDateTime::compareTo).orElseThrow();
        this.finest = step(TimeLabels.unit(times));
    }

    /** Where a time lies: 0 at the first one, 1 at the last one. */
    public double share(LocalDateTime time) {
        double length = seconds(last) - seconds(first);
        return length == 0 ? 0.5 : (seconds(time) - seconds(first)) / length;
    }

    /** The labels under the plot, with a short tick over each. */
    public void paint(Box plot) {
        Step step = STEPS.stream()
                .filter(candidate -> candidate.compareTo(finest) >= 0 && candidate.fits(first, last, plot.width()))
                .findFirst()
                .orElse(STEPS.getLast());
        double free = 2;
        for (LocalDateTime tick : step.ticks(first, last)) {
            double x = plot.x() + share(tick) * plot.width();
            String label = free == 2 ? step.firstLabel(tick) : step.label(tick);
            double half = Typeface.width(label, Style.LABEL) / 2;
            if (x - half >= free) {
                canvas.line(
                        x, plot.bottom(), x, plot.bottom() + 4, canvas.theme().axis());
                canvas.text(label, Style.LABEL, x, plot.bottom() + 20, 0.5);
                free = x + half + GAP / 2;
            }
        }
    }

    private static Step step(ChronoUnit unit) {
        return STEPS.stream().filter(step -> step.unit() == unit).findFirst().orElseThrow();
    }

    private static double seconds(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC);
    }

    private record Step(int count, ChronoUnit unit, String pattern) implements Comparable<Step> {

        @Override
        public int compareTo(Step other) {
            return Double.compare(length(), other.length());
        }

        double length() {
            return (double) count * unit.getDuration().toSeconds();
        }

        boolean fits(LocalDateTime from, LocalDateTime to, double width) {
            double labels = (seconds(to) - seconds(from)) / length() + 1;
            return labels * (Typeface.width(label(from), Style.LABEL) + GAP) <= width + GAP + 40;
        }

        /** Where only hours are named, the first label and every midnight name the day. */
        String label(LocalDateTime time) {
            boolean midnight = time.equals(time.truncatedTo(ChronoUnit.DAYS));
            return format(pattern.equals(HOURS) && midnight ? "d MMM" : pattern, time);
        }

        String firstLabel(LocalDateTime time) {
            return format(pattern.equals(HOURS) ? "d MMM HH:mm" : pattern, time);
        }

        private static String format(String pattern, LocalDateTime time) {
            return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
        }

        List<LocalDateTime> ticks(LocalDateTime from, LocalDateTime to) {
            List<LocalDateTime> ticks = new ArrayList<>();
            for (LocalDateTime tick = start(from);
                    !tick.isAfter(to) && ticks.size() < 100;
                    tick = tick.plus(count, unit)) {
                if (!tick.isBefore(from)) {
                    ticks.add(tick);
                }
            }
            return ticks;
        }

        /** A round time at or before the first. */
        private LocalDateTime start(LocalDateTime from) {
            LocalDateTime day = from.truncatedTo(ChronoUnit.DAYS);
            return switch (unit) {
                case YEARS -> day.withDayOfYear(1).withYear(Math.floorDiv(from.getYear(), count) * count);
                case MONTHS -> day.withDayOfMonth(1).withMonth((from.getMonthValue() - 1) / count * count + 1);
                case DAYS -> day;
                default -> day.plusMinutes((from.getHour() * 60L + from.getMinute()) / minutes() * minutes());
            };
        }

        private long minutes() {
            return count * unit.getDuration().toMinutes();
        }
    }
}
