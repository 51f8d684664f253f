package cn.techbridge.intake.jobs;

import cn.techbridge.intake.columns.ImportFile.ColumnUse;
import java.nio.file.Path;
import java.util.List;

/** A file that was read to its end and can be imported. */
record CheckedFile(Path path, String hash, long bytes, String format, int rows, List<ColumnUse> columns) {}
