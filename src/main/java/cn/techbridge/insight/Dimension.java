package cn.techbridge.insight;

/**
 * One way to split a figure.
 *
 * @param name as in {@code ?by=}
 * @param list code list that names the values; null when they are words or numbers of their own
 * @param value SQL expression of one value
 * @param join SQL that brings it in, for lists of codes: a record then counts once under each of its codes; may be empty
 */
record Dimension(String name, String list, String value, String join) {

    static Dimension column(String name, String list, String value) {
        return new Dimension(name, list, value, "");
    }

    /** Each element of a JSON array of codes. */
    static Dimension each(String name, String list, String array) {
        return new Dimension(
                name,
                list,
                name + "_of.code",
                "left join lateral jsonb_array_elements_text(case jsonb_typeof(%s) when 'array' then %s end) as %s_of(code) on true"
                        .formatted(array, array, name));
    }

    /** The Chinese calendar year of a moment. */
    static Dimension year(String moment) {
        return column(
                "year", null, "cast(extract(year from %s at time zone 'Asia/Shanghai') as text)".formatted(moment));
    }
}
