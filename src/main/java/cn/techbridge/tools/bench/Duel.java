package cn.techbridge.tools.bench;

import cn.techbridge.tools.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** Ours and a comparator in turn (A-B-A-B) within one run, so that a noisy machine disturbs both. */
final class Duel {
    private final int warm;
    private final int seconds;
    private final int rounds;
    private final int connections;

    Duel(Arguments arguments) {
        warm = arguments.number("warm", 120);
        seconds = arguments.number("seconds", 10);
        rounds = arguments.number("rounds", 5);
        connections = arguments.number("connections", 8);
    }

    Result of(Target ours, Target raw) throws Exception {
        System.err.printf(
                "%s beside %s: %d connections, warm-up %d s, %d rounds of %d s each%n",
                ours.name(), raw.name(), connections, warm, rounds, seconds);
        Load a = new Load(ours, connections);
        Load b = new Load(raw, connections);
        a.run(warm * 2 / 3.0);
        b.run(warm / 3.0);
        Result result = new Result(ours.name(), raw.name());
        for (int round = 1; round <= rounds; round++) {
            result.ours.add(a, seconds);
            result.raw.add(b, seconds);
            System.err.printf(
                    "round %d: %.0f/s beside %.0f/s, kept %.3f; CPU ms a request: app %.2f + engine %.2f beside engine %.2f%n",
                    round,
                    result.ours.last().perSecond(),
                    result.raw.last().perSecond(),
                    result.ours.last().perSecond() / result.raw.last().perSecond(),
                    result.ours.cpu.getLast().app(),
                    result.ours.cpu.getLast().engine(),
                    result.raw.cpu.getLast().engine());
        }
        return result;
    }

    /** All rounds of one side. */
    static final class Side {
        private final List<Sample> samples = new ArrayList<>();
        private final List<Cpu> cpu = new ArrayList<>();

        private void add(Load load, double seconds) throws Exception {
            Cpu before = Cpu.now();
            samples.add(load.run(seconds));
            cpu.add(Cpu.now().since(before, last().nanos().length));
        }

        Sample last() {
            return samples.getLast();
        }

        Sample all() {
            return Sample.together(samples);
        }

        double[] rates() {
            return samples.stream().mapToDouble(Sample::perSecond).sorted().toArray();
        }
    }

    /** Both sides' rounds. */
    record Result(String name, String comparator, Side ours, Side raw) {
        Result(String name, String comparator) {
            this(name, comparator, new Side(), new Side());
        }

        /** Per round the requests a second of ours over those of the comparator, sorted. */
        double[] kept() {
            return rounds((a, b) -> a.perSecond() / b.perSecond());
        }

        /** Per round the median latency of ours over that of the comparator, sorted. */
        double[] slower() {
            return rounds((a, b) -> a.millis(0.5) / b.millis(0.5));
        }

        /** The inverse of {@link #slower}. */
        double[] faster() {
            return rounds((a, b) -> b.millis(0.5) / a.millis(0.5));
        }

        private double[] rounds(ToDoubleBiFunction<Sample, Sample> ratio) {
            return IntStream.range(0, ours.samples.size())
                    .mapToDouble(i -> ratio.applyAsDouble(ours.samples.get(i), raw.samples.get(i)))
                    .sorted()
                    .toArray();
        }

        /** Of the rounds, the middle one's processor time. */
        String processorTime() {
            return "CPU ms a request: app %.2f + engine %.2f beside engine %.2f"
                    .formatted(
                            middle(ours.cpu.stream().mapToDouble(Cpu::app).toArray()),
                            middle(ours.cpu.stream().mapToDouble(Cpu::engine).toArray()),
                            middle(raw.cpu.stream().mapToDouble(Cpu::engine).toArray()));
        }
    }

    static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
