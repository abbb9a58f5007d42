package io.github.springdebugtoolbar.attribute.card;

/** What is shown of a bed. */
public class BedCard {

	private int width;

	private String caption;

	public int getWidth() {
		return this.width;
	}

	public void setWidth(int width) {
		this.width = width;
	}

	public String getCaption() {
		return this.caption;
	}

	public void setCaption(String caption) {
		this.caption = caption;
	}

}
