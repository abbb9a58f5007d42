package io.github.springdebugtoolbar.detection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.RepositoryMethod;

/**
 * Changes of a repository method and of its caller, as literal as its signature allows.
 */
public final class RepositoryEdit {

	private static final Pattern DERIVED = Pattern
		.compile("(?:find|read|get|query|search|stream)(?:(?!By)\\w)*?(?:By(.*?))?(?:OrderBy.*)?");

	private static final Pattern ELEMENTS = Pattern.compile("(List|Collection|Iterable|Set|Streamable)<(.+)>");

	private final RepositoryMethod method;

	/**
	 * Creates it.
	 * @param method the method
	 */
	public RepositoryEdit(RepositoryMethod method) {
		this.method = method;
	}

	/**
	 * The method.
	 * @return the method as it is
	 */
	public RepositoryMethod method() {
		return this.method;
	}

	/**
	 * Lets the method return its elements in another way.
	 * @param type type that holds the elements, for example {@code Slice}
	 * @param parameter parameter that becomes its first, an empty text for none
	 * @return the change, empty if the application did not write the method, or if it
	 * returns no elements
	 */
	public Optional<Change> returning(String type, String parameter) {
		Matcher returned = ELEMENTS.matcher(this.method.returnType());
		if (!this.method.isDeclaredHere() || !returned.matches()) {
			return Optional.empty();
		}
		String name = this.method.name() + "(";
		String separator = (parameter.isEmpty() || this.method.parameterTypes().isEmpty()) ? "" : ", ";
		return Optional
			.of(Change.replace(this.method.repository(), this.method.name(), this.method.returnType() + " " + name,
					type + "<" + returned.group(2) + "> " + name + parameter + separator));
	}

	/**
	 * Lets the caller call another method, with one argument more.
	 * @param caller where it is called
	 * @param name name of the method to be called
	 * @param argument argument that becomes the first, an empty text for none
	 * @return the change
	 */
	public Change call(Frame caller, String name, String argument) {
		boolean last = argument.isEmpty() || this.method.parameterTypes().isEmpty();
		return Change.replace(caller.className(), caller.method(), this.method.name() + "(",
				name + "(" + argument + (last ? "" : ", "));
	}

	/**
	 * Adds a method to the repository.
	 * @param declaration the method
	 * @return the change
	 */
	public Change add(String declaration) {
		return Change.add(this.method.repository(), declaration);
	}

	/**
	 * What a derived method asks for.
	 * @param method the method
	 * @return for example {@code StatusAndTotalGreaterThan}, an empty text if it asks for
	 * all
	 */
	public static String criteria(RepositoryMethod method) {
		Matcher name = DERIVED.matcher(method.name());
		return (method.kind() == RepositoryMethod.Kind.DERIVED && name.matches() && name.group(1) != null)
				? name.group(1) : "";
	}

	/**
	 * Parameters of a method.
	 * @param method the method
	 * @return for example {@code OrderStatus status}, an empty text if it has none
	 */
	public static String parameters(RepositoryMethod method) {
		List<String> names = parameterNames(method);
		return IntStream.range(0, names.size())
			.mapToObj((index) -> method.parameterTypes().get(index) + " " + names.get(index))
			.collect(Collectors.joining(", "));
	}

	/**
	 * Names of a method's parameters, made of their types where they are not known.
	 * @param method the method
	 * @return a name for each, no two of them the same
	 */
	public static List<String> parameterNames(RepositoryMethod method) {
		List<String> types = method.parameterTypes();
		return (method.parameterNames().size() == types.size()) ? method.parameterNames()
				: IntStream.range(0, types.size()).mapToObj((index) -> nameAt(types, index)).toList();
	}

	/**
	 * Name of a class without its package.
	 * @param className class with its package
	 * @return its name as source code has it where it is imported
	 */
	public static String simpleName(String className) {
		return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
	}

	private static String nameAt(List<String> types, int index) {
		String name = nameOf(types.get(index));
		long before = types.subList(0, index).stream().filter((type) -> nameOf(type).equals(name)).count();
		return (before == 0) ? name : name + (before + 1);
	}

	private static String nameOf(String type) {
		String plain = type.replaceAll("\\W.*", "");
		return plain.equals(plain.toLowerCase(Locale.ROOT)) ? "value"
				: Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
	}

}
