package io.github.springdebugtoolbar.ui.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Change.Kind;
import io.github.springdebugtoolbar.detection.Place;
import io.github.springdebugtoolbar.ui.diff.Diff.Line;
import io.github.springdebugtoolbar.ui.source.PlaceLink;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import io.github.springdebugtoolbar.ui.source.SourceText;

/**
 * Draws changes: with the real lines of the file where it lies in the working directory
 * and what to change is clear, else by names. Safe for use by multiple threads.
 */
public final class ChangeDiffs {

	private static final int CONTEXT = 2;

	private static final String PROPERTIES = "application.properties";

	private static final List<String> YAML = List.of("application.yaml", "application.yml", "config/application.yaml",
			"config/application.yml");

	private final SourceCode code;

	private final PresentDeclarations present;

	private final FreeNames names;

	/**
	 * Creates it.
	 * @param code leads to the code on this machine
	 */
	public ChangeDiffs(SourceCode code) {
		this.code = code;
		this.present = new PresentDeclarations(code);
		this.names = new FreeNames(this.present);
	}

	/**
	 * Draws the changes of a cure. What the code has already is not added again, and what
	 * has a name that is taken gets another one.
	 * @param changes the changes
	 * @param places places of its finding, which tell methods of the same name apart
	 * @return each change as lines
	 */
	public List<Diff> drawAll(List<Change> changes, List<Place> places) {
		return this.names.in(changes)
			.stream()
			.map((change) -> this.present.findSame(change).map(this::drawPresent).orElseGet(() -> draw(change, places)))
			.toList();
	}

	// Without a look at what is there already.
	Diff draw(Change change, List<Place> places) {
		return switch (change.kind()) {
			case PROPERTY -> property(change);
			case CODE -> new Diff(new PlaceLink(title(change.target()), null), change.target(), added(change.after()));
			case INDEX -> new Diff(new PlaceLink(title("sql"), null), "sql", added(change.after() + ";"));
			case FILE -> file(change);
			default -> this.code.findType(change.target())
				.flatMap((source) -> inFile(source, change, places))
				.orElseGet(() -> byNames(change));
		};
	}

	/**
	 * Whether the source code makes of a result what a change replaces.
	 * @param change the change
	 * @param places places of its finding
	 * @return {@code true} if the file is at hand and has it in a form that is known
	 */
	public boolean findsUse(Change change, List<Place> places) {
		return change.kind() == Kind.USE
				&& this.code.findType(change.target()).flatMap((source) -> inFile(source, change, places)).isPresent();
	}

	private Diff file(Change change) {
		String path = change.target();
		PlaceLink place = this.code.findResource(path)
			.map((file) -> this.code.place(file, lines(file.text()).size()))
			.orElseGet(() -> new PlaceLink(path.substring(path.lastIndexOf('/') + 1), null));
		return new Diff(place, path.substring(path.lastIndexOf('.') + 1), added(change.after()));
	}

	private Optional<Diff> inFile(SourceText source, Change change, List<Place> places) {
		Outline outline = Outline.of(source.text(), source.language());
		List<Integer> lines = places.stream()
			.filter((place) -> outer(place.className()).equals(outer(change.target())))
			.map(Place::line)
			.toList();
		return new Edits(outline, lines).find((outline instanceof KotlinOutline) ? KotlinCode.of(change) : change)
			.map((edit) -> draw(source, edit));
	}

	private Diff draw(SourceText source, Edit edit) {
		List<String> before = lines(source.text());
		List<String> after = lines(edit.apply(source.text()));
		int first = common(before, after, Math.min(before.size(), after.size()), false);
		int last = common(before, after, Math.min(before.size(), after.size()) - first, true);
		List<Line> lines = new ArrayList<>();
		lines.addAll(kept(before, " ", first - CONTEXT, first));
		lines.addAll(kept(before, "-", first, before.size() - last));
		after.subList(first, after.size() - last).forEach((text) -> lines.add(Line.added(text)));
		lines.addAll(kept(before, " ", before.size() - last, before.size() - last + CONTEXT));
		return new Diff(this.code.place(source, Math.min(before.size(), first + 1)), source.language(), lines,
				imports(source, after.subList(first, after.size() - last)), false);
	}

	private Diff drawPresent(Present present) {
		SourceText source = present.source();
		Section section = present.section();
		if (source == null || section == null) {
			return new Diff(new PlaceLink(present.declared().name(), null), "java",
					List.of(new Line(" ", 0, present.declared().text())), List.of(), true);
		}
		int first = lineOf(source, section.start());
		return new Diff(this.code.place(source, first), source.language(),
				kept(lines(source.text()), " ", first - 1, lineOf(source, section.end() - 1)), List.of(), true);
	}

	private static int lineOf(SourceText source, int offset) {
		return (int) source.text().substring(0, offset).chars().filter((one) -> one == '\n').count() + 1;
	}

	private static List<String> imports(SourceText source, List<String> added) {
		boolean imports = source.language().equals("java") || source.language().equals("kotlin");
		return imports ? Imports.missing(source.text(), added.stream()) : List.of();
	}

	private static List<String> lines(String text) {
		return List.of((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
	}

	private static List<Line> kept(List<String> lines, String sign, int from, int to) {
		return IntStream.range(Math.max(0, from), Math.min(lines.size(), to))
			.mapToObj((at) -> new Line(sign, at + 1, lines.get(at)))
			.toList();
	}

	private static int common(List<String> before, List<String> after, int limit, boolean fromEnd) {
		int same = 0;
		while (same < limit && line(before, same, fromEnd).equals(line(after, same, fromEnd))) {
			same++;
		}
		return same;
	}

	private static String line(List<String> lines, int index, boolean fromEnd) {
		return lines.get(fromEnd ? lines.size() - 1 - index : index);
	}

	private static Diff byNames(Change change) {
		String type = Outline.simpleName(change.target());
		String member = Outline.written(change.target(), change.member());
		String name = member.isEmpty() ? type : type + "." + member;
		return new Diff(new PlaceLink(name, null), "java", byNames(change, member.isEmpty() ? type : member));
	}

	private static List<Line> byNames(Change change, String name) {
		Stream<Line> before = (hasHint(change) ? "" : change.before()).lines().map((text) -> new Line("-", 0, text));
		Stream<Line> after = (change.kind() == Kind.ANNOTATE || change.kind() == Kind.ATTRIBUTE)
				? Stream.of(new Line(" ", 0, "… " + name)) : Stream.empty();
		return Stream.of(before, added(change.after()).stream(), after).flatMap((lines) -> lines).toList();
	}

	// What leads to the code is not code.
	private static boolean hasHint(Change change) {
		return change.kind() == Kind.USE || change.kind() == Kind.ANNOTATE;
	}

	private Diff property(Change change) {
		Optional<SourceText> properties = this.code.findResource(PROPERTIES)
			.or(() -> this.code.findResource("config/" + PROPERTIES));
		if (properties.isPresent()) {
			return setting(properties.get(), change.target(), change.target() + "=" + change.after());
		}
		return YAML.stream()
			.flatMap((file) -> this.code.findResource(file).stream())
			.findFirst()
			.map((file) -> draw(file, YamlSetting.edit(file.text(), change.target(), change.after())))
			.orElseGet(() -> new Diff(new PlaceLink(PROPERTIES, null), "properties",
					added(change.target() + "=" + change.after())));
	}

	private Diff setting(SourceText file, String key, String setting) {
		int start = 0;
		for (String line : lines(file.text())) {
			if (line.strip().split("[\\s=:]", 2)[0].equals(key)) {
				return draw(file, new Edit(start, start + line.length(), setting));
			}
			start += line.length() + 1;
		}
		int end = file.text().stripTrailing().length();
		return draw(file, new Edit(end, end, (end > 0) ? "\n" + setting : setting));
	}

	private static List<Line> added(String text) {
		return text.lines().map(Line::added).toList();
	}

	private static String title(String language) {
		return switch (language) {
			case "sql" -> "SQL";
			case "java" -> "Java";
			case "html" -> "Template";
			default -> language;
		};
	}

	private static String outer(String className) {
		int nested = className.indexOf('$');
		return (nested < 0) ? className : className.substring(0, nested);
	}

}
