package io.github.springdebugtoolbar.ui.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Change;

/**
 * Turns a change that is told by names into an edit of the file. Where it is not clear
 * what to edit, there is none.
 */
final class Edits {

	private static final Pattern INDENT = Pattern.compile("[ \\t]*");

	private final Outline outline;

	private final List<Integer> lines;

	/**
	 * Creates it.
	 * @param outline the file
	 * @param lines lines of the class that the finding names, which tell methods of the
	 * same name apart
	 */
	Edits(Outline outline, List<Integer> lines) {
		this.outline = outline;
		this.lines = lines;
	}

	Optional<Edit> find(Change change) {
		return switch (change.kind()) {
			case ATTRIBUTE -> only(sections(change)).flatMap((section) -> attribute(section, change.after()));
			case ANNOTATE -> only(overloads(change)).flatMap((section) -> annotate(section, change.after()));
			case REPLACE -> replace(change);
			case USE -> use(change);
			case ADD -> this.outline.findType(change.target()).flatMap((type) -> add(type, change.after()));
			default -> Optional.empty();
		};
	}

	// Kotlin writes the same in other words.
	private Optional<Edit> use(Change change) {
		if (this.outline instanceof KotlinOutline) {
			return Optional.empty();
		}
		UseEdits uses = new UseEdits(this.outline, (offset) -> isNamed(offset, offset));
		List<Edit> found = sections(change).stream().flatMap((section) -> uses.find(section, change).stream()).toList();
		return (found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty();
	}

	private List<Section> sections(Change change) {
		return change.member().isEmpty() ? this.outline.findType(change.target()).stream().toList()
				: this.outline.findMembers(change.target(), change.member());
	}

	private List<Section> overloads(Change change) {
		List<Section> all = sections(change);
		List<Section> same = all.stream().filter((section) -> hasParameters(section, change.before())).toList();
		return same.isEmpty() ? all : same;
	}

	private boolean hasParameters(Section section, String parameters) {
		String language = (this.outline instanceof KotlinOutline) ? "kotlin" : "java";
		return DeclarationText.read(text().substring(section.start(), section.end()), language)
			.filter((declared) -> Declared.parameters(parameters).equals(declared.parameters()))
			.isPresent();
	}

	private Optional<Section> only(List<Section> found) {
		List<Section> named = found.stream().filter((one) -> isNamed(one.start(), one.end())).toList();
		List<Section> chosen = (named.size() == 1) ? named : found;
		return (chosen.size() == 1) ? Optional.of(chosen.get(0)) : Optional.empty();
	}

	private boolean isNamed(int start, int end) {
		int first = line(start);
		int last = line(end);
		return this.lines.stream().anyMatch((line) -> line >= first && line <= last);
	}

	private int line(int offset) {
		return (int) text().substring(0, offset).chars().filter((one) -> one == '\n').count() + 1;
	}

	private Optional<Edit> annotate(Section section, String annotation) {
		Optional<Edit> replaced = findAnnotation(section, annotation);
		if (replaced.isPresent()) {
			return replaced.filter((edit) -> !text().substring(edit.start(), edit.end()).equals(annotation));
		}
		int lineStart = text().lastIndexOf('\n', section.start() - 1) + 1;
		String indent = text().substring(lineStart, section.start());
		return indent.isBlank() ? Optional.of(new Edit(lineStart, lineStart, indented(annotation, indent) + "\n"))
				: Optional.empty();
	}

	private Optional<Edit> findAnnotation(Section section, String annotation) {
		String name = annotation.replaceFirst("(?s)@([\\w.]+).*", "$1");
		Matcher found = Pattern.compile("@(?:[\\w.]+\\.)?" + Pattern.quote(Outline.simpleName(name)) + "\\b(\\s*\\()?")
			.matcher(this.outline.masked())
			.region(section.start(), section.header());
		return found.find()
				? Optional.of(new Edit(found.start(),
						(found.group(1) != null) ? closing(found.end(), section.end()) : found.end(), annotation))
				: Optional.empty();
	}

	private Optional<Edit> attribute(Section section, String annotation) {
		return findAnnotation(section, annotation)
			.map((whole) -> AttributeEdit.of(text().substring(whole.start(), whole.end()), annotation)
				.map((edited) -> new Edit(whole.start(), whole.end(), after(edited, whole.start()))))
			.orElseGet(() -> annotate(section, annotation));
	}

	private int closing(int from, int end) {
		int depth = 1;
		int at = from;
		while (depth > 0 && at < end) {
			char one = this.outline.masked().charAt(at++);
			depth += (one == '(') ? 1 : (one == ')') ? -1 : 0;
		}
		return at;
	}

	private Optional<Edit> replace(Change change) {
		List<Edit> exact = sections(change).stream().flatMap((section) -> exact(section, change)).toList();
		List<Edit> found = exact.isEmpty()
				? sections(change).stream().flatMap((section) -> byWords(section, change)).toList() : exact;
		List<Edit> named = found.stream().filter((edit) -> isNamed(edit.start(), edit.end())).toList();
		List<Edit> chosen = (named.size() == 1) ? named : found;
		return (chosen.size() == 1) ? Optional.of(chosen.get(0)) : Optional.empty();
	}

	private Stream<Edit> exact(Section section, Change change) {
		List<Edit> found = new ArrayList<>();
		String before = change.before();
		int at = text().indexOf(before, section.start());
		while (!before.isEmpty() && at >= 0 && at + before.length() <= section.end()) {
			if (at == 0 || !isInside(at)) {
				found.add(new Edit(at, at + before.length(), after(change.after(), at)));
			}
			at = text().indexOf(before, at + 1);
		}
		return found.stream();
	}

	// Within a longer name.
	private boolean isInside(int at) {
		return Character.isJavaIdentifierPart(text().charAt(at - 1))
				&& Character.isJavaIdentifierPart(text().charAt(at));
	}

	private String after(String code, int at) {
		int lineStart = text().lastIndexOf('\n', at - 1) + 1;
		return code.replace("\n", "\n" + indentAt(lineStart));
	}

	private Stream<Edit> byWords(Section section, Change change) {
		List<String> before = TextMatch.words(change.before());
		return TextMatch.findAll(text(), section, before)
			.stream()
			.map((match) -> match.edit(before, TextMatch.words(change.after())));
	}

	private Optional<Edit> add(Section type, String code) {
		int close = this.outline.masked().lastIndexOf('}', type.end() - 1);
		int body = this.outline.masked().indexOf('{', type.start());
		if (body < 0 || close <= body) {
			return Optional.empty();
		}
		int last = close;
		while (Character.isWhitespace(text().charAt(last - 1))) {
			last--;
		}
		String indent = indentAt(text().lastIndexOf('\n', close - 1) + 1) + unit();
		String blank = (last == body + 1) ? "\n" : "\n\n";
		String rest = text().substring(last, close).contains("\n") ? "" : "\n";
		return Optional.of(new Edit(last, last, blank + indented(code, indent) + rest));
	}

	private String indented(String code, String indent) {
		String inner = Pattern.compile("(?m)^\\t+")
			.matcher(code)
			.replaceAll((tabs) -> Matcher.quoteReplacement(unit().repeat(tabs.group().length())));
		return inner.lines()
			.map((line) -> line.isEmpty() ? "" : indent + line)
			.reduce((a, b) -> a + "\n" + b)
			.orElse("");
	}

	private String indentAt(int lineStart) {
		Matcher indent = INDENT.matcher(text()).region(lineStart, text().length());
		return indent.lookingAt() ? indent.group() : "";
	}

	private String unit() {
		if (text().contains("\n\t")) {
			return "\t";
		}
		return Pattern.compile("(?m)^  \\S").matcher(this.outline.masked()).find() ? "  " : "    ";
	}

	private String text() {
		return this.outline.text();
	}

}
