package cn.techbridge.tables;

import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.ProblemType;

/** The ways in which a file as a whole is refused; the code is stable, the text says what to do. */
final class Refusal {
    private Refusal() {}

    static Problem of(String code, String zh, String en) {
        return Problem.invalid(Fault.of("/file", code, zh, en));
    }

    static Problem broken(String what) {
        return of("broken-file", "文件已损坏（%s）".formatted(what), "the file is broken (%s)".formatted(what));
    }

    static Problem bomb() {
        return of("zip-bomb", "文件解压后过大，已停止读取", "the file unpacks to too much, reading was stopped");
    }

    static Problem doctype() {
        return of("dtd", "文件内含文档类型声明，不予读取", "the file contains a document type declaration, it is not read");
    }

    static Problem encoding() {
        return of(
                "encoding",
                "无法识别文件编码，请另存为 UTF-8 或 GB18030",
                "the encoding is not recognised, save the file as UTF-8 or GB18030");
    }

    static Problem quotes(int row) {
        return of("quotes", "第 %d 行的引号不成对".formatted(row), "the quotes of row %d do not pair".formatted(row));
    }

    static Problem cellTooLong(int row, int limit) {
        return of(
                "cell-too-long",
                "第 %d 行有单元格超过 %d 个字符，或引号不成对".formatted(row, limit),
                "a cell of row %d is longer than %d characters, or its quotes do not pair".formatted(row, limit));
    }

    static Problem columns(int limit) {
        return of("too-many-columns", "列数超过 %d".formatted(limit), "more than %d columns".formatted(limit));
    }

    static Problem rows(int limit) {
        return Problem.of(
                ProblemType.TOO_LARGE,
                "数据行超过 %d，请拆分文件".formatted(limit),
                "More than %d rows, split the file".formatted(limit));
    }
}
