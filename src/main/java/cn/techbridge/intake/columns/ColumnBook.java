package cn.techbridge.intake.columns;

import cn.techbridge.intake.RecordKind;
import cn.techbridge.taxonomy.Code;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The columns of each kind: those of its file {@code /intake/TYPE.tsv}, and under their API names all fields the file does not mention. */
final class ColumnBook {
    private static final Map<Class<?>, String> KINDS = Map.of(
            String.class, "text",
            Integer.class, "integer",
            int.class, "integer",
            Boolean.class, "flag",
            boolean.class, "flag",
            LocalDate.class, "date",
            List.class, "items");
    private static final Map<Class<?>, List<ColumnSpec>> READ = new ConcurrentHashMap<>();

    private ColumnBook() {}

    static List<ColumnSpec> of(RecordKind<?> kind) {
        return READ.computeIfAbsent(kind.rowType(), type -> read(kind.type(), type));
    }

    private static List<ColumnSpec> read(String name, Class<?> rowType) {
        List<ColumnSpec> specs = new ArrayList<>();
        try (InputStream in = ColumnBook.class.getResourceAsStream("/intake/" + name + ".tsv")) {
            if (in != null) {
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(ColumnBook::spec)
                        .forEach(specs::add);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Set<String> known = specs.stream().map(ColumnSpec::field).collect(Collectors.toSet());
        boolean bare = specs.isEmpty();
        fields("", rowType, true).stream()
                .filter(spec -> !known.contains(spec.field()))
                .forEach(specs::add);
        if (bare) {
            specs.replaceAll(spec -> spec.field().equals("externalId") ? required(spec) : spec);
        }
        return List.copyOf(specs);
    }

    private static ColumnSpec spec(String line) {
        String[] cells = line.split("\t", -1);
        String[] kind = cells[1].split(":", 2);
        String field = cells[0].replace("*", "");
        List<String> headings = new ArrayList<>(List.of(cells[2].split("\\|")));
        if (!kind[0].equals("wan-yuan")) {
            headings.add(field);
        }
        return new ColumnSpec(
                field,
                kind[0],
                kind.length > 1 ? kind[1] : "",
                cells[0].endsWith("*"),
                List.copyOf(headings),
                cells[3],
                cells[4]);
    }

    private static List<ColumnSpec> fields(String prefix, Class<?> record, boolean nested) {
        List<ColumnSpec> specs = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String field = prefix + component.getName();
            String kind = KINDS.get(component.getType());
            String list = codeList(component.getAnnotatedType());
            if (kind == null && component.getType().isRecord() && nested) {
                specs.addAll(fields(field + ".", component.getType(), false));
            } else if (kind != null && !(kind.equals("items") && !holdsTexts(component))) {
                String read = list.isEmpty() ? kind : kind.equals("items") ? "codes" : "code";
                specs.add(new ColumnSpec(field, read, list, false, List.of(field, field), "", ""));
            }
        }
        return specs;
    }

    private static boolean holdsTexts(RecordComponent component) {
        return component.getAnnotatedType() instanceof AnnotatedParameterizedType type
                && type.getAnnotatedActualTypeArguments()[0].getType() == String.class;
    }

    private static String codeList(AnnotatedType type) {
        if (type.isAnnotationPresent(Code.class)) {
            return type.getAnnotation(Code.class).value();
        }
        return type instanceof AnnotatedParameterizedType list
                ? codeList(list.getAnnotatedActualTypeArguments()[0])
                : "";
    }

    private static ColumnSpec required(ColumnSpec spec) {
        return new ColumnSpec(spec.field(), spec.kind(), spec.list(), true, spec.headings(), "示例", spec.note());
    }
}
