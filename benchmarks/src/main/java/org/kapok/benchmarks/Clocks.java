package org.kapok.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** What the machine says of time and memory. */
final class Clocks {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Pattern LINE = Pattern.compile("^\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+)", Pattern.MULTILINE);

    private Clocks() {}

    /** CPU time of this thread in nanoseconds. */
    static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Bytes of all objects that can be reached, without what a collector leaves between them. */
    static long heap() {
        try {
            Object histogram = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            long bytes = 0;
            Matcher line = LINE.matcher(histogram.toString());
            while (line.find()) {
                bytes += line.group(2).contains("FillerElement") ? 0 : Long.parseLong(line.group(1));
            }
            return bytes;
        } catch (JMException e) {
            throw new IllegalStateException("this JVM does not count its objects", e);
        }
    }
}
