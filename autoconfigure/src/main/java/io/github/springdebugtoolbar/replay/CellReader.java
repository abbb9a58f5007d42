package io.github.springdebugtoolbar.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import io.github.springdebugtoolbar.replay.ResultTable.Cell;
import io.github.springdebugtoolbar.replay.ResultTable.Column;
import org.jspecify.annotations.Nullable;

/**
 * Reads values as text, as the database writes them: bytes as hex, of long values the
 * beginning, of masked ones nothing.
 */
final class CellReader {

	private static final int LENGTH = 2_000;

	private static final Cell MASKED = new Cell(null, false, true);

	private static final Cell NULL = new Cell(null, false, false);

	private final ResultSet rows;

	private final List<Column> columns;

	private int characters;

	CellReader(ResultSet rows, List<Column> columns) {
		this.rows = rows;
		this.columns = columns;
	}

	List<Cell> row() throws SQLException {
		List<Cell> cells = new ArrayList<>(this.columns.size());
		for (int i = 1; i <= this.columns.size(); i++) {
			Cell cell = this.columns.get(i - 1).masked() ? MASKED : cell(i);
			this.characters += (cell.text() != null) ? cell.text().length() : 0;
			cells.add(cell);
		}
		return cells;
	}

	// What was read so far.
	int characters() {
		return this.characters;
	}

	private Cell cell(int index) throws SQLException {
		return switch (this.rows.getMetaData().getColumnType(index)) {
			case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB, Types.JAVA_OBJECT -> bytes(index);
			case Types.CLOB, Types.NCLOB, Types.LONGVARCHAR, Types.LONGNVARCHAR -> longText(index);
			case Types.BOOLEAN, Types.BIT -> truth(index);
			default -> text(this.rows.getString(index));
		};
	}

	private static Cell text(@Nullable String text) {
		if (text == null) {
			return NULL;
		}
		return (text.length() <= LENGTH) ? new Cell(text, false, false)
				: new Cell(text.substring(0, LENGTH), true, false);
	}

	private Cell truth(int index) throws SQLException {
		String type = this.columns.get(index - 1).type().toLowerCase(Locale.ROOT);
		if (!type.startsWith("bool")) {
			return text(this.rows.getString(index));
		}
		boolean value = this.rows.getBoolean(index);
		return this.rows.wasNull() ? NULL : new Cell(Boolean.toString(value), false, false);
	}

	private Cell bytes(int index) throws SQLException {
		try (InputStream stream = this.rows.getBinaryStream(index)) {
			if (stream == null) {
				return NULL;
			}
			byte[] bytes = stream.readNBytes(LENGTH / 2 + 1);
			boolean cut = bytes.length > LENGTH / 2;
			return new Cell("0x" + HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, LENGTH / 2)), cut, false);
		}
		catch (IOException ex) {
			throw new SQLException(ex);
		}
	}

	private Cell longText(int index) throws SQLException {
		try (Reader reader = this.rows.getCharacterStream(index)) {
			return (reader != null) ? text(beginning(reader)) : NULL;
		}
		catch (IOException ex) {
			throw new SQLException(ex);
		}
	}

	private static String beginning(Reader reader) throws IOException {
		StringBuilder text = new StringBuilder();
		char[] buffer = new char[LENGTH + 1];
		for (int read = reader.read(buffer); read >= 0 && text.length() <= LENGTH; read = reader.read(buffer)) {
			text.append(buffer, 0, read);
		}
		return text.toString();
	}

}
