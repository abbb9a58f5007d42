package io.github.springdebugtoolbar.demo.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Values that a panel must never show, each named by where it was planted, and values
 * beside them that it must show.
 */
final class Planted {

	static final String VISIBLE = "visible-";

	private Planted() {
	}

	/**
	 * A secret. It must not stand in the source, whose lines are shown.
	 * @param source where it is planted
	 * @return its value
	 */
	static String in(String source) {
		return "planted-" + "in-" + source;
	}

	/**
	 * Properties as an application has them.
	 * @return properties by their names
	 */
	static Map<String, Object> properties() {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("SHOP_API_KEY", "planted-in-environment");
		properties.put("SHOP_CITY", "visible-of-environment");
		properties.put("SPRING_APPLICATION_JSON",
				"{\"spring\":{\"datasource\":{\"password\":\"planted-in-json-of-environment\"}},\"a\":\"visible-of-json\"}");
		properties.put("DATABASE_URL", "postgres://shop:planted-in-database-url@db:5432/shop");
		properties.put("ORACLE_URL", "jdbc:oracle:thin:shop/planted-in-oracle-url@//db:1521/shop");
		properties.put("SQLSERVER_URL", "jdbc:sqlserver://db;user=sa;password={planted-in-sqlserver-url};encrypt=true");
		properties.put("JAVA_TOOL_OPTIONS",
				"-Dshop.token=planted-in-tool-options -Xmx1g -Dshop.city=visible-of-options");
		return properties;
	}

	static Properties systemProperties() {
		Properties properties = new Properties();
		properties.put("shop.client-secret", "planted-in-system-property");
		properties.put("shop.command", "--spring.mail.password=planted-in-command --shop.city=visible-of-command");
		return properties;
	}

}
