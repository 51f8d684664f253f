package cn.techbridge.standing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A leaderboard as CSV (RFC 4180) with a byte order mark, by which spreadsheets recognise UTF-8. */
final class StandingCsv {
    private static final String HEAD = "名次,编号,名称,领取,首次联系小时数(中位),双方意向率,签订合同,合同金额(元),技术交易额(元),登记合同,登记金额(元),满意度,评价数,金牌";

    private StandingCsv() {}

    static String write(List<Standing> standings) {
        return standings.stream()
                .map(StandingCsv::line)
                .collect(Collectors.joining("\r\n", "\uFEFF" + HEAD + "\r\n", "\r\n"));
    }

    private static String line(Standing standing) {
        return Stream.of(
                        standing.rank(),
                        standing.id(),
                        standing.name(),
                        standing.claims(),
                        shown(standing.firstContactHours()),
                        shown(standing.eoiRate()),
                        standing.deals(),
                        standing.amount(),
                        standing.technologyAmount(),
                        standing.registeredDeals(),
                        standing.registeredAmount(),
                        shown(standing.satisfaction()),
                        standing.ratings(),
                        standing.gold() ? "是" : "")
                .map(StandingCsv::cell)
                .collect(Collectors.joining(","));
    }

    private static Object shown(Double figure) {
        return figure == null ? "" : figure;
    }

    /** What a spreadsheet would calculate gets an apostrophe in front; names are typed by people. */
    static String cell(Object value) {
        String text = String.valueOf(value);
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
