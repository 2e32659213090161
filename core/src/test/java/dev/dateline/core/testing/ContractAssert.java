package dev.dateline.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.dateline.core.json.ContractSchema;
import java.util.List;

/// Checks lines against the contract's schemas.
public final class ContractAssert {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema READ = schema(ContractSchema.READ);
    private static final Schema ARTICLE = schema(ContractSchema.ARTICLE);

    private ContractAssert() {}

    /// A line of `read --to jsonl`.
    public static void isValid(String line) {
        isValid(ContractSchema.READ, line);
    }

    public static void isValid(ContractSchema schema, String line) {
        assertThat(problems(schema, line)).as(line).isEmpty();
    }

    /// What the schema finds wrong; empty for a valid line.
    public static List<String> problems(ContractSchema schema, String line) {
        Schema rules = switch (schema) {
            case READ -> READ;
            case ARTICLE -> ARTICLE;
        };
        return rules.validate(line, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema schema(ContractSchema schema) {
        return REGISTRY.getSchema(schema.text(), InputFormat.JSON);
    }
}
