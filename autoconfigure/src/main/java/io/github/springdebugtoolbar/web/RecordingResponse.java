package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.recording.FaultLog;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A response whose body is counted and, if it is a page, gets the tag. The body is never
 * kept back; headers of a possible page wait for its first byte.
 */
class RecordingResponse extends HttpServletResponseWrapper {

	private static final FaultLog faults = new FaultLog();

	private static final String CACHE_CONTROL = "Cache-Control";

	private static final String CONTENT_LENGTH = "Content-Length";

	private static final String CONTENT_TYPE = "Content-Type";

	private static final String POLICY = "Content-Security-Policy";

	private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset=[^;]*");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

	private static final String NO_STORE = "no-store";

	private static final long NONE = -1;

	private final ActiveRequest active;

	private final ToolbarSigns signs;

	private final ResponseBody body = new ResponseBody(this);

	private @Nullable BodyStream stream;

	private @Nullable BodyWriter encoder;

	private @Nullable PrintWriter writer;

	private String encoding = "";

	private long heldLength = NONE;

	private boolean tagAllowed;

	private boolean tagged;

	private boolean ownCacheControl;

	RecordingResponse(HttpServletResponse response, ActiveRequest active, ToolbarSigns signs) {
		super(response);
		this.active = active;
		this.signs = signs;
		this.tagAllowed = signs.tag() != null;
	}

	boolean hasBody() {
		return this.body.hasBegun() || (this.encoder != null && this.encoder.hasText());
	}

	long bytes() {
		return this.body.bytes();
	}

	void neverTag() {
		this.tagAllowed = false;
	}

	/**
	 * Prepares the headers for the first byte.
	 * @param markup whether the body may be markup by what is known of it
	 * @return what puts the tag into the body, empty if it gets none
	 */
	Optional<TagInjector> begin(boolean markup) {
		writeSigns();
		TagInjector injector = (markup && this.tagAllowed && !isPassedBy()) ? findInjector() : null;
		this.tagged = injector != null;
		if (injector == null) {
			releaseLength();
			return Optional.empty();
		}
		String cacheControl = super.getHeader(CACHE_CONTROL);
		this.ownCacheControl = cacheControl == null;
		super.setHeader(CACHE_CONTROL, notStored(cacheControl));
		return Optional.of(injector);
	}

	// Text of the server's own writer is not seen as bytes.
	private boolean isPassedBy() {
		return this.writer instanceof CountingWriter;
	}

	private @Nullable TagInjector findInjector() {
		try {
			return PageRules.isPage(wrapped()) ? new TagInjector(PageRules.isXml(wrapped())) : null;
		}
		catch (Exception | LinkageError ex) {
			faults.report("telling a page", ex);
			return null;
		}
	}

	private static String notStored(@Nullable String cacheControl) {
		return (cacheControl != null && cacheControl.contains(NO_STORE)) ? cacheControl : NO_STORE;
	}

	void writeSigns() {
		try {
			if (!this.active.exchange().isAsset(wrapped())) {
				this.signs.write(wrapped());
			}
		}
		catch (Exception | LinkageError ex) {
			faults.report("naming a request in its headers", ex);
		}
	}

	/**
	 * Passes on what is still being encoded.
	 * @param failed whether the application failed: then only what can no longer be taken
	 * back is passed on
	 * @throws IOException if the client is gone
	 */
	void drain(boolean failed) throws IOException {
		if (failed && !isCommitted()) {
			discard();
			return;
		}
		if (failed) {
			this.body.release();
		}
		if (this.encoder != null) {
			this.encoder.drain();
		}
		if (!this.body.hasBegun()) {
			releaseLength();
		}
	}

	/**
	 * Passes on the end of the body with the tag.
	 * @throws IOException if the client is gone
	 */
	void complete() throws IOException {
		ScriptTag tag = this.signs.tag();
		if (tag != null && this.body.isPage()) {
			this.body.complete(tag.render(this.body.hasBase(), policies()));
		}
	}

	void release() {
		this.body.release();
	}

	/**
	 * Ends the body before the application closes it.
	 */
	void end() {
		this.active.endBody(this);
	}

	private Collection<String> policies() {
		return (super.getHeader(POLICY) != null) ? List.copyOf(super.getHeaders(POLICY)) : List.of();
	}

	private HttpServletResponse wrapped() {
		return (HttpServletResponse) getResponse();
	}

	private void releaseLength() {
		if (this.heldLength != NONE) {
			super.setContentLengthLong(this.heldLength);
			this.heldLength = NONE;
		}
	}

	private void discard() {
		if (this.encoder != null) {
			this.encoder.discard();
		}
		this.body.discard();
		this.tagged = false;
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		if (this.encoder != null) {
			throw new IllegalStateException("getWriter() has already been called for this response");
		}
		return stream();
	}

	private BodyStream stream() throws IOException {
		if (this.stream == null) {
			this.stream = new BodyStream(super.getOutputStream(), this.body, this);
		}
		return this.stream;
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		if (this.writer == null) {
			this.writer = mayBePage() ? pageWriter() : new CountingWriter(super.getWriter(), this.body, this);
		}
		return this.writer;
	}

	private boolean mayBePage() {
		try {
			return this.tagAllowed && PageRules.mayBePage(wrapped());
		}
		catch (Exception | LinkageError ex) {
			faults.report("telling a page", ex);
			return false;
		}
	}

	private PrintWriter pageWriter() throws IOException {
		if (this.stream != null) {
			return super.getWriter();
		}
		this.encoding = super.getCharacterEncoding();
		super.setCharacterEncoding(this.encoding);
		this.encoder = new BodyWriter(stream(), charset(this.encoding));
		return PageWriter.of(this.encoder, getResponse());
	}

	private static Charset charset(String encoding) throws UnsupportedEncodingException {
		try {
			return Charset.forName(encoding);
		}
		catch (IllegalArgumentException ex) {
			throw new UnsupportedEncodingException(encoding);
		}
	}

	@Override
	public void flushBuffer() throws IOException {
		if (this.encoder != null) {
			this.encoder.drain();
		}
		this.body.begin();
		super.flushBuffer();
	}

	@Override
	public void reset() {
		super.reset();
		discard();
		this.stream = null;
		this.encoder = null;
		this.writer = null;
		this.heldLength = NONE;
		this.ownCacheControl = false;
	}

	@Override
	public void resetBuffer() {
		super.resetBuffer();
		discard();
	}

	@Override
	public void sendError(int status) throws IOException {
		leavePage();
		super.sendError(status);
	}

	@Override
	public void sendError(int status, @Nullable String message) throws IOException {
		leavePage();
		super.sendError(status, message);
	}

	@Override
	public void sendRedirect(String location) throws IOException {
		leavePage();
		super.sendRedirect(location);
	}

	// What the client has begun to get is not taken back: the response will refuse.
	private void leavePage() {
		if (!isCommitted()) {
			discard();
			this.heldLength = NONE;
			sign();
		}
	}

	private void sign() {
		try {
			this.signs.write(wrapped());
		}
		catch (Exception | LinkageError ex) {
			faults.report("naming a request in its headers", ex);
		}
	}

	@Override
	public void setCharacterEncoding(@Nullable String encoding) {
		if (this.encoder == null) {
			super.setCharacterEncoding(encoding);
		}
	}

	/**
	 * Sets the type; a charset has no effect any more when the writer was taken.
	 */
	@Override
	public void setContentType(@Nullable String type) {
		if (this.encoder == null || type == null) {
			super.setContentType(type);
			return;
		}
		super.setContentType(withoutCharset(type));
		keepEncoding();
	}

	// Some servers assume a charset for some types: the writer has its own.
	private void keepEncoding() {
		if (!this.encoding.equalsIgnoreCase(super.getCharacterEncoding())) {
			super.setCharacterEncoding(this.encoding);
		}
	}

	private static String withoutCharset(String type) {
		return CHARSET.matcher(type).replaceAll("");
	}

	@Override
	public void setContentLength(int length) {
		setContentLengthLong(length);
	}

	@Override
	public void setContentLengthLong(long length) {
		if (mayStillLoseItsTag()) {
			this.heldLength = length;
		}
		else if (!this.tagged) {
			super.setContentLengthLong(length);
		}
	}

	// A length is of the body without a tag: what an emptied buffer is followed by.
	private boolean mayStillLoseItsTag() {
		return this.body.hasBegun() ? this.tagged && !isCommitted() : this.tagAllowed;
	}

	@Override
	public boolean containsHeader(String name) {
		if (CONTENT_LENGTH.equalsIgnoreCase(name) && this.heldLength != NONE) {
			return true;
		}
		return !isOwnCacheControl(name) && super.containsHeader(name);
	}

	@Override
	public @Nullable String getHeader(String name) {
		return isOwnCacheControl(name) ? null : super.getHeader(name);
	}

	@Override
	public Collection<String> getHeaders(String name) {
		return isOwnCacheControl(name) ? List.of() : super.getHeaders(name);
	}

	private boolean isOwnCacheControl(String name) {
		return this.ownCacheControl && CACHE_CONTROL.equalsIgnoreCase(name);
	}

	@Override
	public void setHeader(String name, @Nullable String value) {
		if (CONTENT_LENGTH.equalsIgnoreCase(name) && value != null && NUMBER.matcher(value).matches()) {
			setContentLengthLong(Long.parseLong(value));
		}
		else if (CACHE_CONTROL.equalsIgnoreCase(name)) {
			this.ownCacheControl = false;
			super.setHeader(name, this.tagged ? notStored(value) : value);
		}
		else if (isTypeOfWriter(name) && value != null) {
			setContentType(value);
		}
		else {
			super.setHeader(name, value);
		}
	}

	@Override
	public void addHeader(String name, @Nullable String value) {
		if (CONTENT_LENGTH.equalsIgnoreCase(name) || CACHE_CONTROL.equalsIgnoreCase(name) && this.tagged) {
			setHeader(name, value);
		}
		else {
			super.addHeader(name, (isTypeOfWriter(name) && value != null) ? withoutCharset(value) : value);
		}
	}

	private boolean isTypeOfWriter(String name) {
		return CONTENT_TYPE.equalsIgnoreCase(name) && this.encoder != null;
	}

	@Override
	public void setIntHeader(String name, int value) {
		setHeader(name, String.valueOf(value));
	}

	@Override
	public void addIntHeader(String name, int value) {
		addHeader(name, String.valueOf(value));
	}

}
