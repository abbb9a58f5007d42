package io.github.springdebugtoolbar.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Tells by its headers whether a response is a page that can take the tag.
 */
final class PageRules {

	private PageRules() {
	}

	/**
	 * Whether what is written to the response from now on may still turn out to be a
	 * page. The charset of a writer is fixed: one that cannot be a page's is left to the
	 * server, as is a response that was given several types, of which it would keep one.
	 * @param response response before its first byte
	 * @return {@code true} as well if its type is not yet known
	 */
	static boolean mayBePage(HttpServletResponse response) {
		String type = response.getContentType();
		return (type == null || isHtml(type) && hasOneType(response)) && writesAscii(response.getCharacterEncoding());
	}

	private static boolean hasOneType(HttpServletResponse response) {
		return response.getHeaders("Content-Type").size() < 2;
	}

	static boolean isPage(HttpServletResponse response) {
		return isHtml(response.getContentType()) && hasOwnBody(response.getStatus()) && !isEncoded(response)
				&& !isDownload(response) && writesAscii(response.getCharacterEncoding());
	}

	static boolean isXml(HttpServletResponse response) {
		return mediaType(response.getContentType()).equals("application/xhtml+xml");
	}

	private static boolean isHtml(@Nullable String contentType) {
		String type = mediaType(contentType);
		return type.equals("text/html") || type.equals("application/xhtml+xml");
	}

	private static String mediaType(@Nullable String contentType) {
		if (contentType == null) {
			return "";
		}
		int end = contentType.indexOf(';');
		return ((end >= 0) ? contentType.substring(0, end) : contentType).trim().toLowerCase(Locale.ROOT);
	}

	private static boolean hasOwnBody(int status) {
		return status != HttpServletResponse.SC_NO_CONTENT && status != HttpServletResponse.SC_NOT_MODIFIED
				&& status != HttpServletResponse.SC_PARTIAL_CONTENT && status >= HttpServletResponse.SC_OK;
	}

	private static boolean isEncoded(HttpServletResponse response) {
		String encoding = response.getHeader("Content-Encoding");
		return encoding != null && !encoding.equalsIgnoreCase("identity");
	}

	private static boolean isDownload(HttpServletResponse response) {
		String disposition = response.getHeader("Content-Disposition");
		return disposition != null && disposition.trim().toLowerCase(Locale.ROOT).startsWith("attachment");
	}

	private static boolean writesAscii(@Nullable String encoding) {
		if (encoding == null || encoding.equalsIgnoreCase("UTF-8")) {
			return true;
		}
		// ASCII can be told, and put, between the bytes of these charsets only
		try {
			Charset charset = Charset.forName(encoding);
			return !charset.name().startsWith("ISO-2022") && charset.canEncode()
					&& Arrays.equals("</body>".getBytes(charset), "</body>".getBytes(StandardCharsets.US_ASCII));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
