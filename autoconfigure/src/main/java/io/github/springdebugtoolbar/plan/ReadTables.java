package io.github.springdebugtoolbar.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.springdebugtoolbar.schema.SchemaReader;
import io.github.springdebugtoolbar.schema.TableSchema;

/**
 * Looks up the tables of which a plan reads so much that an index may be missing.
 */
final class ReadTables {

	/** Tables that are looked up for a plan. */
	private static final int TABLES = 5;

	private ReadTables() {
	}

	static List<TableSchema> of(PlanNode root, Connection connection) throws SQLException {
		Set<String> names = new LinkedHashSet<>();
		root.stream().filter(ReadTables::isLarge).limit(TABLES).forEach((node) -> names.add(node.relation()));
		List<TableSchema> tables = new ArrayList<>();
		for (String name : names) {
			SchemaReader.read(connection, name).ifPresent(tables::add);
		}
		return tables;
	}

	private static boolean isLarge(PlanNode node) {
		double read = Math.max(node.readRows(), Math.max(node.relationRows(), node.estimatedRows()));
		return switch (node.access()) {
			case FULL_SCAN -> node.relationRows() < 0 || read >= TableSchema.LARGE;
			case INDEX_SCAN, INDEX_ONLY ->
				read >= TableSchema.LARGE || node.readsWholeIndex() && node.relationRows() < 0;
			default -> false;
		};
	}

}
