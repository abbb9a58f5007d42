package io.github.springdebugtoolbar.replay;

import java.sql.SQLException;

/**
 * Says that a database was not asked.
 */
public final class ReplayRefusedException extends SQLException {

	private static final long serialVersionUID = 1L;

	private final transient Refusal refusal;

	ReplayRefusedException(Refusal refusal) {
		super(refusal.reason());
		this.refusal = refusal;
	}

	/**
	 * Why it was not asked.
	 * @return the refusal
	 */
	public Refusal refusal() {
		return this.refusal;
	}

}
