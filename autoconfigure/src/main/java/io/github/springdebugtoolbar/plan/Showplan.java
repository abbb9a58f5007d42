package io.github.springdebugtoolbar.plan;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Finds its way in the XML of SQL Server's plans. Nothing outside the text is ever read.
 */
final class Showplan {

	private Showplan() {
	}

	static Element parse(String xml) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		factory.setExpandEntityReferences(false);
		DocumentBuilder builder = factory.newDocumentBuilder();
		// The default one prints what is wrong.
		builder.setErrorHandler(new DefaultHandler());
		return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
	}

	// Elements below that are of this step, not of one below it, outermost only.
	static List<Element> within(Element element, String... names) {
		List<Element> found = new ArrayList<>();
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element one) {
				collect(one, List.of(names), found);
			}
		}
		return found;
	}

	private static void collect(Element element, List<String> names, List<Element> found) {
		if (names.contains(element.getTagName())) {
			found.add(element);
		}
		else if (!element.getTagName().equals("RelOp")) {
			found.addAll(within(element, names.toArray(String[]::new)));
		}
	}

	static double number(Element element, String attribute) {
		return element.hasAttribute(attribute) ? Double.parseDouble(element.getAttribute(attribute)) : -1;
	}

	static double sum(List<Element> elements, String attribute) {
		return elements.stream().mapToDouble((one) -> Math.max(0, number(one, attribute))).sum();
	}

	static double largest(List<Element> elements, String attribute) {
		return elements.stream().mapToDouble((one) -> number(one, attribute)).max().orElse(-1);
	}

	static String name(Element element, String attribute) {
		String name = element.getAttribute(attribute);
		return name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
	}

}
