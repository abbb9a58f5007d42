package io.github.springdebugtoolbar.detection;

import io.github.springdebugtoolbar.recording.Frame;

/**
 * A place of the application.
 *
 * @param text how it is shown: {@code OrderController.list (OrderController.java:34)}
 * @param className class with its package, an empty text for a template
 * @param method name of the method, or the expression of a template
 * @param file name of the source file, or the template's path, an empty text if unknown
 * @param line line from 1, or a negative number if unknown
 */
public record Place(String text, String className, String method, String file, int line) {

	/**
	 * The place of a frame.
	 * @param frame line of code or of a template
	 * @return the place
	 */
	public static Place of(Frame frame) {
		return new Place(frame.place(), frame.className(), frame.method(), frame.file(), frame.line());
	}

	/**
	 * A method of which no line is known, such as one of a repository interface.
	 * @param className class with its package
	 * @param method name of the method
	 * @return the place
	 */
	public static Place ofMethod(String className, String method) {
		String simpleName = className.substring(className.lastIndexOf('.') + 1);
		return new Place(simpleName + "." + method, className, method, "", -1);
	}

	/**
	 * A name that stays the same while lines move: class and method, or the template.
	 * @return the name
	 */
	public String name() {
		return this.className.isEmpty() ? this.file : this.className + "." + Frame.written(this.method);
	}

}
