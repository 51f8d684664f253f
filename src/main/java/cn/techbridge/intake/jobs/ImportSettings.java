package cn.techbridge.intake.jobs;

import cn.techbridge.tables.TableLimits;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What import files may ask for, and how jobs are worked off. */
@ConfigMapping(prefix = "techbridge.import")
interface ImportSettings {
    /** Tests switch the loop off and work jobs off themselves. */
    @WithDefault("true")
    boolean enabled();

    @WithDefault("64M")
    MemorySize fileSize();

    @WithDefault("50000")
    int rows();

    @WithDefault("256")
    int columns();

    /** What a spreadsheet's cell can hold. */
    @WithDefault("32767")
    int cellChars();

    /** All parts of an XLSX file unpacked; 50,000 full rows take about 150 MB. */
    @WithDefault("300M")
    MemorySize unpacked();

    /** Unpacked bytes per packed one; sheets of people stay below 50, bombs reach 1,000. */
    @WithDefault("120")
    int ratio();

    /** Rows written in one transaction with their outcomes. */
    @WithDefault("500")
    int batch();

    /** How long a job waits for an instance that no longer answers; renewed with every batch. */
    @WithDefault("60s")
    Duration lease();

    /** Unfinished jobs of one organisation or person. */
    @WithDefault("10")
    int waiting();

    /** How long files and outcomes are kept after the end. */
    @WithDefault("30d")
    Duration keep();

    /** A full sync that would withdraw a larger share, in per cent, needs a confirmation. */
    @WithDefault("20")
    int withdrawalShare();

    default TableLimits limits() {
        return new TableLimits(rows(), columns(), cellChars(), unpacked().asLongValue(), ratio());
    }
}
