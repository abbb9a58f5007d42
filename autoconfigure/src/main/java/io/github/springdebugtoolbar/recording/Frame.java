package io.github.springdebugtoolbar.recording;

import java.util.regex.Pattern;

/**
 * A line of code or of a template.
 *
 * @param className class with its package, an empty text for a template
 * @param method name of the method, or the expression of a template
 * @param file name of the source file, or the template's path
 * @param line line from 1, or a negative number if unknown
 */
public record Frame(String className, String method, String file, int line) {

	/** Java's compiler counts lambdas by class, in an order that differs by version. */
	private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+|(.+?)\\$lambda\\$[\\d$]+");

	/**
	 * A line of a template.
	 * @param template path of the template
	 * @param line line from 1
	 * @param expression what was evaluated there
	 * @return the frame
	 */
	public static Frame ofTemplate(String template, int line, String expression) {
		return new Frame("", expression, template, line);
	}

	/**
	 * The method that a method is written in.
	 * @param method name of a method, or of what the compilers of Java or Kotlin make of
	 * a lambda
	 * @return the name in the source
	 */
	public static String written(String method) {
		return method.contains("lambda$") ? LAMBDA.matcher(method).replaceFirst("$1$2") : method;
	}

	/**
	 * The method that it is written in.
	 * @return its name in the source, which is the enclosing method for a lambda
	 */
	public String writtenMethod() {
		return written(this.method);
	}

	/**
	 * Whether this is a line of a template.
	 * @return {@code true} for a template
	 */
	public boolean isTemplate() {
		return this.className.isEmpty();
	}

	/**
	 * Where it is, short: {@code OrderController.list (OrderController.java:34)} or
	 * {@code orders/list.html:21}.
	 * @return the text of a place
	 */
	public String place() {
		String source = (this.line > 0) ? this.file + ":" + this.line : this.file;
		if (isTemplate()) {
			return source;
		}
		return simpleClassName() + "." + writtenMethod() + (source.isEmpty() ? "" : " (" + source + ")");
	}

	private String simpleClassName() {
		return this.className.substring(this.className.lastIndexOf('.') + 1);
	}

}
