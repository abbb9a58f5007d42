package io.github.springdebugtoolbar.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;

/**
 * What the first cure of a request changes, as the panel draws it into the source files.
 *
 * @param files the files without their ends, in the order of the cure
 * @param changed what is added to each of them, or is there already, without white space
 * @param present whether it is there already
 */
record CureLines(List<String> files, List<String> changed, List<Boolean> present) {

	private static final Path PROBLEMS = Path.of("src/main/java/io/github/springdebugtoolbar/demo/problem");

	static CureLines ofFirst(Shop shop, String request) {
		String view = shop.getJson("/debug-toolbar/api/requests/" + request + "/panels/findings").body();
		List<String> places = JsonPath.read(view, "$.findings[0].cures[0].diffs[*].place.text");
		List<List<Map<String, Object>>> lines = JsonPath.read(view, "$.findings[0].cures[0].diffs[*].lines");
		List<Boolean> present = JsonPath.read(view, "$.findings[0].cures[0].diffs[*].present");
		return new CureLines(places.stream().map((place) -> place.replaceAll("\\.java:\\d+$", "")).toList(),
				lines.stream().map(CureLines::changed).toList(), present);
	}

	/**
	 * Reads the code of a pair of pages.
	 * @param problem their problem
	 * @return all files, without white space
	 */
	static String source(String problem) {
		try (Stream<Path> files = Files.list(PROBLEMS.resolve(problem.replace("-", "")))) {
			return files.map(CureLines::read).collect(Collectors.joining());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file).replaceAll("\\s+", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// Of what is there already all lines are shown.
	private static String changed(List<Map<String, Object>> lines) {
		boolean adds = lines.stream().anyMatch((line) -> "+".equals(line.get("sign")));
		return lines.stream()
			.filter((line) -> !adds || "+".equals(line.get("sign")))
			.map((line) -> line.get("text").toString().replaceAll("\\s+", ""))
			.collect(Collectors.joining());
	}

}
