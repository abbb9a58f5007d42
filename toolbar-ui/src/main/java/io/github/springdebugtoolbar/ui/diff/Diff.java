package io.github.springdebugtoolbar.ui.diff;

import java.util.List;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.ui.source.PlaceLink;

/**
 * A change of one file, as lines.
 *
 * @param place file and line, or what is changed if the file is not at hand
 * @param language language of the lines, for their colours
 * @param lines lines around and of the change
 * @param imports classes that the file must import besides
 * @param present whether the lines are there already, so that nothing is to be done
 */
public record Diff(PlaceLink place, String language, List<Line> lines, List<String> imports, boolean present) {

	public Diff {
		lines = List.copyOf(lines);
		imports = List.copyOf(imports);
	}

	Diff(PlaceLink place, String language, List<Line> lines) {
		this(place, language, lines, List.of(), false);
	}

	/**
	 * What is copied: the code as it will be.
	 * @return the added lines, or all that stay where nothing is added
	 */
	public String code() {
		boolean adds = this.lines.stream().anyMatch((line) -> line.sign().equals("+"));
		return this.lines.stream()
			.filter((line) -> adds ? line.sign().equals("+") : line.sign().isBlank())
			.map(Line::text)
			.collect(Collectors.joining("\n"))
			.stripIndent();
	}

	/**
	 * The change as patches are written.
	 * @return its lines with their signs
	 */
	public String patch() {
		return this.lines.stream()
			.map((line) -> (line.sign() + " " + line.text()).stripTrailing())
			.collect(Collectors.joining("\n"));
	}

	/**
	 * A line of a change.
	 *
	 * @param sign plus, minus or a space
	 * @param number its number in the file as it is, 0 if it has none
	 * @param text its text
	 */
	public record Line(String sign, int number, String text) {

		static Line added(String text) {
			return new Line("+", 0, text);
		}

		/**
		 * How the line is drawn.
		 * @return a class of the style sheet
		 */
		public String style() {
			return switch (this.sign) {
				case "+" -> "add";
				case "-" -> "del";
				default -> "";
			};
		}

		/**
		 * What stands before the line.
		 * @return its number, nothing if it has none
		 */
		public String shownNumber() {
			return (this.number > 0) ? Integer.toString(this.number) : "";
		}

	}

}
