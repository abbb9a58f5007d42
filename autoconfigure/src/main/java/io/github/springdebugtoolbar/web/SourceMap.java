package io.github.springdebugtoolbar.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.recording.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a page stand behind the lines of its generated class, as JSR-45 writes
 * it.
 *
 * @param files paths of the pages by their number
 * @param ranges ranges of lines
 */
record SourceMap(Map<Integer, String> files, List<Range> ranges) {

	private static final Pattern FILE = Pattern.compile("(\\+ )?(\\d+) (.+)");

	private static final Pattern LINES = Pattern.compile("(\\d+)(?:#(\\d+))?(?:,(\\d+))?:(\\d+)(?:,(\\d+))?");

	static SourceMap parse(String text) {
		Map<Integer, String> files = new HashMap<>();
		List<Range> ranges = new ArrayList<>();
		String[] lines = text.split("\r?\n|\r");
		String section = "";
		int file = 0;
		for (int i = 0; i < lines.length; i++) {
			Matcher named = FILE.matcher(lines[i]);
			Matcher mapped = LINES.matcher(lines[i]);
			if (lines[i].startsWith("*")) {
				section = lines[i];
			}
			else if (section.equals("*F") && named.matches()) {
				files.put(Integer.valueOf(named.group(2)), (named.group(1) != null) ? lines[++i] : named.group(3));
			}
			else if (section.equals("*L") && mapped.matches()) {
				file = number(mapped.group(2), file);
				ranges.add(new Range(file, number(mapped.group(1), 0), number(mapped.group(3), 1),
						number(mapped.group(4), 0), number(mapped.group(5), 1)));
			}
		}
		return new SourceMap(files, ranges);
	}

	private static int number(@Nullable String text, int otherwise) {
		return (text != null) ? Integer.parseInt(text) : otherwise;
	}

	Optional<Frame> find(int line) {
		return this.ranges.stream()
			.filter((range) -> range.contains(line) && this.files.containsKey(range.file))
			.findFirst()
			.map((range) -> Frame.ofTemplate(Objects.requireNonNull(this.files.get(range.file)), range.find(line), ""));
	}

	/**
	 * Lines of a page, each of which became some lines of the class.
	 *
	 * @param file number of the page
	 * @param first first line in the page
	 * @param count number of lines in the page
	 * @param generated first line in the class
	 * @param step lines in the class for one of the page
	 */
	record Range(int file, int first, int count, int generated, int step) {

		boolean contains(int line) {
			return line >= this.generated && line < this.generated + this.count * Math.max(1, this.step);
		}

		int find(int line) {
			return this.first + (line - this.generated) / Math.max(1, this.step);
		}

	}

}
