package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What the toolbar answers.
 *
 * @param status status of the response
 * @param type content type
 * @param body body
 * @param headers further headers
 */
record Answer(int status, String type, byte[] body, Map<String, String> headers) {

	private static final String NO_STORE = "no-store";

	static Answer json(Object value) {
		return json(HttpServletResponse.SC_OK, value);
	}

	static Answer problem(int status, String kind, String message) {
		Map<String, String> problem = new LinkedHashMap<>();
		problem.put("kind", kind);
		problem.put("message", message);
		return json(status, problem);
	}

	static Answer notFound() {
		return problem(HttpServletResponse.SC_NOT_FOUND, "unknown", "There is nothing at this address.");
	}

	static Answer html(String html) {
		return new Answer(HttpServletResponse.SC_OK, "text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8),
				Map.of());
	}

	private static Answer json(int status, Object value) {
		return new Answer(status, "application/json", JsonTree.write(value).getBytes(StandardCharsets.UTF_8), Map.of());
	}

	Answer with(Map<String, String> headers) {
		return new Answer(this.status, this.type, this.body, headers);
	}

	void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setStatus(this.status);
		response.setHeader("Cache-Control", NO_STORE);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
		response.setHeader("Referrer-Policy", "no-referrer");
		this.headers.forEach(response::setHeader);
		if (this.status == HttpServletResponse.SC_NOT_MODIFIED) {
			return;
		}
		response.setContentType(this.type);
		response.setContentLength(this.body.length);
		if (!request.getMethod().equals("HEAD")) {
			response.getOutputStream().write(this.body);
		}
	}

}
