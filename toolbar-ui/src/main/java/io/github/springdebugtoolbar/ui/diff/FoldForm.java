package io.github.springdebugtoolbar.ui.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.detection.Use;

/**
 * One way to write what is made of a list. Patterns are matched with source that has no
 * white space.
 *
 * @param behind what stands behind the list
 * @param text what comes instead, with a place for the call
 */
record FoldForm(Pattern behind, String text) {

	private static final String INT = "Math.toIntExact(%s)";

	private static final String STREAM = "\\.stream\\(\\)";

	private static final String COLLECT = STREAM + "\\.collect\\((?:Collectors\\.)?";

	static List<FoldForm> of(Use use) {
		return switch (use.kind()) {
			case COUNT -> counts();
			case EXISTS -> tests();
			case SUM -> reading(use).map(FoldForm::sums).orElse(List.of());
			case GROUP -> reading(use).map((read) -> List.of(groups(read, typeOf(use)))).orElse(List.of());
			default -> List.of();
		};
	}

	private static List<FoldForm> counts() {
		return List.of(form("\\.size\\(\\)(?![<>]|[!=]=)", INT), form(STREAM + "\\.count\\(\\)", "%s"));
	}

	private static List<FoldForm> tests() {
		return List.of(form("\\.isEmpty\\(\\)", "!%s"), form("\\.size\\(\\)(?:>|!=)0(?!\\d)", "%s"),
				form("\\.size\\(\\)==0(?!\\d)", "!%s"),
				form(STREAM + "\\.find(?:Any|First)\\(\\)\\.isPresent\\(\\)", "%s"));
	}

	private static List<FoldForm> sums(String read) {
		List<FoldForm> forms = new ArrayList<>();
		forms.add(form(STREAM + "\\.mapToInt\\(" + read + "\\)\\.sum\\(\\)", INT));
		forms.add(form(STREAM + "\\.mapTo(?:Long|Double)\\(" + read + "\\)\\.sum\\(\\)", "%s"));
		forms.add(form(COLLECT + "summingInt\\(" + read + "\\)\\)", INT));
		forms.add(form(COLLECT + "summing(?:Long|Double)\\(" + read + "\\)\\)", "%s"));
		forms.add(form(STREAM + "\\.map\\(" + read + "\\)\\.reduce\\(Big\\w+\\.ZERO,Big\\w+::add\\)", "%s"));
		return forms;
	}

	private static FoldForm groups(String read, String type) {
		return form(COLLECT + "groupingBy\\(" + read + ",(?:Collectors\\.)?counting\\(\\)\\)\\)",
				"%s.stream().collect(Collectors.toMap((row) -> (" + type + ") row[0], (row) -> (Long) row[1]))");
	}

	// An attribute is read by a method reference or by a lambda.
	private static Optional<String> reading(Use use) {
		return getter(use).map((getter) -> "(?:[A-Z]\\w*::" + getter + "|\\(?\\w+\\)?->\\w+\\." + getter + "\\(\\))");
	}

	private static Optional<String> getter(Use use) {
		String name = use.attributes().get(0).replaceAll(":.*", "");
		return name.contains(".") ? Optional.empty() : Optional
			.of("(?:(?:get|is)" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "|" + name + ")");
	}

	/**
	 * Reads a loop that does nothing but add up.
	 * @param use what is added up
	 * @param loop the loop
	 * @return the statement with a place for the sum
	 */
	static Optional<String> added(Use use, ElementLoop loop) {
		return getter(use).filter((getter) -> loop.statements().size() == 1).flatMap((getter) -> {
			String read = loop.element() + "\\s*\\.\\s*" + getter + "\\s*\\(\\s*\\)";
			Matcher added = Pattern
				.compile("(\\w+\\s*\\+=\\s*|(\\w+)\\s*=\\s*\\2\\s*\\.\\s*add\\s*\\(\\s*)" + read + "(\\s*\\)?)")
				.matcher(loop.statements().get(0));
			return added.matches() ? Optional.of(added.group(1) + "%s" + added.group(3)) : Optional.empty();
		});
	}

	private static String typeOf(Use use) {
		return use.attributes().get(0).replaceAll(".*:", "");
	}

	private static FoldForm form(String behind, String text) {
		return new FoldForm(Pattern.compile(behind), text);
	}

	/**
	 * Edits the source where it is written like this.
	 * @param masked source without comments and literals
	 * @param start offset of the list
	 * @param end offset behind the list
	 * @param call what comes instead
	 * @return the edit, empty if it is written in another way
	 */
	Optional<Edit> find(String masked, int start, int end, String call) {
		CompactSource source = CompactSource.of(masked, end);
		Matcher matcher = this.behind.matcher(source.text());
		return matcher.lookingAt()
				? Optional.of(edit(masked, start, source.offset(matcher.end()), this.text.replace("%s", call)))
				: Optional.empty();
	}

	// Two negations are none.
	private static Edit edit(String masked, int start, int end, String text) {
		boolean negated = text.startsWith("!") && start > 0 && masked.charAt(start - 1) == '!';
		return negated ? new Edit(start - 1, end, text.substring(1)) : new Edit(start, end, text);
	}

}
