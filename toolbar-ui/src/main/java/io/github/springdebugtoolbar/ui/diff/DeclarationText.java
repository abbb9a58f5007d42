package io.github.springdebugtoolbar.ui.diff;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A declaration in source code, read by its shape. Not safe for use by multiple threads.
 */
final class DeclarationText {

	private static final Pattern ANNOTATION = Pattern.compile("\\s*@(?!interface\\b)([\\w.:]+)\\s*");

	private static final String MODIFIERS = "\\s*(?:(?:public|protected|private|internal|default|static|abstract|final"
			+ "|sealed|override|open|suspend|data)\\s+)*";

	private static final String GENERIC = "(?:<[^>]*>\\s*)?";

	private static final Pattern JAVA_METHOD = Pattern.compile(MODIFIERS + GENERIC + "(\\S[^(;={]*?)\\s+(\\w+)\\s*\\(");

	private static final Pattern KOTLIN_METHOD = Pattern.compile(MODIFIERS + "fun\\s+" + GENERIC + "()(\\w+)\\s*\\(");

	private static final Pattern RETURNED = Pattern.compile("\\s*:\\s*([\\w.<>?*, ]+)");

	private static final Pattern TYPE = Pattern.compile(MODIFIERS + "(record|interface|class|enum)\\s+(\\w+)\\s*");

	private static final Pattern BODY = Pattern.compile("\\s*[{=]");

	private final String text;

	private final String masked;

	private final boolean kotlin;

	private int at;

	private String query = "";

	private DeclarationText(String text, boolean kotlin) {
		this.text = text;
		this.masked = SourceMask.of(text);
		this.kotlin = kotlin;
	}

	/**
	 * Reads a declaration.
	 * @param text the declaration with its annotations
	 * @param language {@code kotlin}, anything else for Java
	 * @return what it is, empty for a field and for what is not understood
	 */
	static Optional<Declared> read(String text, String language) {
		DeclarationText declaration = new DeclarationText(text, language.equals("kotlin"));
		declaration.skipAnnotations();
		return declaration.type().or(declaration::method);
	}

	private void skipAnnotations() {
		Matcher next = ANNOTATION.matcher(this.masked);
		while (next.region(this.at, this.masked.length()).lookingAt()) {
			this.at = isOpen(next.end()) ? Brackets.closing(this.masked, next.end()) + 1 : next.end();
			if (Outline.simpleName(next.group(1)).equals("Query")) {
				this.query = this.text.substring(next.end(), Math.max(this.at, next.end()));
			}
		}
	}

	private boolean isOpen(int offset) {
		return offset < this.masked.length() && this.masked.charAt(offset) == '('
				&& Brackets.closing(this.masked, offset) > 0;
	}

	private Optional<Declared> type() {
		Matcher type = TYPE.matcher(this.masked).region(this.at, this.masked.length());
		if (!type.lookingAt()) {
			return Optional.empty();
		}
		return Optional.of(isOpen(type.end()) ? new Declared("record", type.group(2), "", components(type.end()), "")
				: new Declared(type.group(1), type.group(2), "", members(type.end()), ""));
	}

	private List<String> components(int open) {
		return parameters(open).stream().map((one) -> one.type() + " " + one.name()).toList();
	}

	private List<String> members(int from) {
		int open = this.masked.indexOf('{', from);
		int close = (open < 0) ? -1 : Brackets.closing(this.masked, open);
		if (close < 0) {
			return List.of();
		}
		return this.kotlin ? List.of(this.masked.substring(open, close).replaceAll("\\s+", " "))
				: Sections.of(this.masked, open + 1, close).stream().map(this::member).sorted().toList();
	}

	private String member(Section section) {
		String code = this.text.substring(section.start(), section.end());
		return read(code, "java").map((member) -> member.type() + " " + member.name()).orElse(code);
	}

	private Optional<Declared> method() {
		Matcher method = (this.kotlin ? KOTLIN_METHOD : JAVA_METHOD).matcher(this.masked)
			.region(this.at, this.masked.length());
		if (!method.lookingAt() || !isOpen(method.end() - 1)) {
			return Optional.empty();
		}
		List<SourceParameter> parameters = parameters(method.end() - 1);
		int end = Brackets.closing(this.masked, method.end() - 1) + 1;
		return Optional.of(new Declared(Declared.METHOD, method.group(2), this.kotlin ? returned(end) : method.group(1),
				parameters.stream().map(SourceParameter::type).toList(), query(parameters, end)));
	}

	private String returned(int from) {
		Matcher type = RETURNED.matcher(this.masked).region(from, this.masked.length());
		return type.lookingAt() ? type.group(1).replace("?", "").strip() : "Unit";
	}

	// Code of its own can mean anything.
	private String query(List<SourceParameter> parameters, int end) {
		if (BODY.matcher(this.masked).region(end, this.masked.length()).lookingAt()) {
			return this.masked.substring(end);
		}
		return this.query.isEmpty() ? ""
				: QueryMeaning.ofAnnotation(this.query, parameters.stream().map(SourceParameter::bound).toList());
	}

	private List<SourceParameter> parameters(int open) {
		return CommaList.split(this.text, this.masked, open)
			.stream()
			.map((one) -> SourceParameter.of(one, this.kotlin))
			.toList();
	}

}
