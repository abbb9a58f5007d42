package io.github.springdebugtoolbar.detection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.RepositoryMethod;

/**
 * Changes of a repository method and of its caller, as literal as its signature allows:
 * the names of its parameters are not known.
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
	 * Parameters of a method, named by their types.
	 * @param method the method
	 * @return for example {@code OrderStatus orderStatus}, an empty text if it has none
	 */
	public static String parameters(RepositoryMethod method) {
		List<String> types = method.parameterTypes();
		return types.stream().map((type) -> type + " " + nameOf(type)).collect(Collectors.joining(", "));
	}

	/**
	 * Name of a class without its package.
	 * @param className class with its package
	 * @return its name as source code has it where it is imported
	 */
	public static String simpleName(String className) {
		return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
	}

	private static String nameOf(String type) {
		String plain = type.replaceAll("\\W.*", "");
		return plain.equals(plain.toLowerCase(Locale.ROOT)) ? "value"
				: Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
	}

}
