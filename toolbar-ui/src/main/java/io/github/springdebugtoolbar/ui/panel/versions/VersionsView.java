package io.github.springdebugtoolbar.ui.panel.versions;

import java.util.List;

/**
 * What the Versions panel shows.
 *
 * @param runtime what runs the application
 * @param libraries what it was built with, as far as it matters here
 */
record VersionsView(List<Version> runtime, List<Version> libraries) {

	/**
	 * A version of something.
	 *
	 * @param name what it is
	 * @param version its version
	 */
	record Version(String name, String version) {

	}

}
