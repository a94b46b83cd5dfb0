package tradewind.bench;

import java.lang.management.ManagementFactory;

/** The processor time of a thread since the beginning of a measurement. */
record ThreadCost(long thread, long before) {
    /** @throws IllegalStateException if there is no thread of the name */
    static ThreadCost of(String name) {
        long id = Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().equals(name))
                .mapToLong(Thread::threadId).findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no thread " + name));
        return new ThreadCost(id, now(id));
    }

    double millis() {
        return (now(thread) - before) / 1e6;
    }

    private static long now(long id) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(id);
    }
}
