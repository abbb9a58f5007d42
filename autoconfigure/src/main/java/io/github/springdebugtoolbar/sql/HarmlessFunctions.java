package io.github.springdebugtoolbar.sql;

import java.util.Set;

/**
 * Functions of the SQL standard and of common databases that only compute: they change no
 * data, no sequence, no lock, no setting, no file, and do not wait.
 */
final class HarmlessFunctions {

	private static final Set<String> NUMBERS = Set.of("abs", "acos", "asin", "atan", "atan2", "bit_and", "bit_count",
			"bit_length", "bit_or", "bit_xor", "bitand", "bitnot", "bitor", "bitxor", "cbrt", "ceil", "ceiling", "conv",
			"cos", "cosh", "cot", "degrees", "div", "exp", "factorial", "floor", "gcd", "greatest", "lcm", "least",
			"ln", "log", "log10", "log2", "lshift", "max", "min", "mod", "pi", "pow", "power", "radians", "rand",
			"random", "round", "roundmagic", "rshift", "sign", "sin", "sinh", "sqrt", "tan", "tanh", "trunc",
			"truncate", "width_bucket");

	private static final Set<String> TEXTS = Set.of("ascii", "bin", "btrim", "char", "char_length", "character_length",
			"chr", "concat", "concat_ws", "crc32", "decode", "difference", "elt", "encode", "field", "find_in_set",
			"format", "formatmessage", "from_base64", "glob", "hash", "hex", "hextoraw", "ilike", "initcap", "insert",
			"instr", "lcase", "left", "len", "length", "length_utf8byte", "like", "locate", "lower", "lpad", "ltrim",
			"md5", "mid", "normalize", "octet_length", "ord", "overlay", "parse_ident", "position", "printf", "quote",
			"quote_ident", "quote_literal", "quote_nullable", "rawtohex", "regexp_count", "regexp_instr", "regexp_like",
			"regexp_match", "regexp_matches", "regexp_replace", "regexp_split_to_array", "regexp_split_to_table",
			"regexp_substr", "regexpmatches", "repeat", "replace", "reverse", "right", "rpad", "rtrim", "sha", "sha1",
			"sha2", "sha224", "sha256", "sha384", "sha512", "soundex", "space", "split_part", "starts_with", "strcmp",
			"string_to_array", "string_to_table", "stringdecode", "stringencode", "strpos", "substr", "substring",
			"substring_index", "substringb", "to_ascii", "to_base64", "to_char", "to_hex", "to_number", "translate",
			"trim", "trim_array", "typeof", "ucase", "unhex", "unicode", "unistr", "upper", "utf8tostring",
			"stringtoutf8", "to_tsquery", "to_tsvector", "plainto_tsquery", "phraseto_tsquery", "websearch_to_tsquery",
			"ts_headline", "ts_rank", "ts_rank_cd", "match", "against", "contains", "similarity", "word_similarity",
			"unaccent", "levenshtein", "metaphone", "bm25", "highlight", "snippet");

	private static final Set<String> TIMES = Set.of("add_months", "adddate", "addtime", "age", "clock_timestamp",
			"convert_tz", "curdate", "current_date", "current_time", "current_timestamp", "curtime", "date", "date_add",
			"date_bin", "date_diff", "date_format", "date_part", "date_sub", "date_trunc", "dateadd", "datediff",
			"datename", "datepart", "datetime", "day", "day_of_month", "day_of_week", "day_of_year", "dayname",
			"dayofmonth", "dayofweek", "dayofyear", "days", "extract", "formatdatetime", "from_days", "from_unixtime",
			"getdate", "hour", "iso_day_of_week", "iso_week", "iso_year", "isfinite", "julianday", "justify_days",
			"justify_hours", "justify_interval", "last_day", "localtime", "localtimestamp", "make_date",
			"make_interval", "make_time", "make_timestamp", "make_timestamptz", "makedate", "maketime", "microsecond",
			"minute", "month", "monthname", "months_between", "now", "parsedatetime", "period_add", "period_diff",
			"quarter", "sec_to_time", "second", "seconds_since_midnight", "statement_timestamp", "str_to_date",
			"strftime", "subdate", "subtime", "sysdate", "systimestamp", "time", "time_format", "time_to_sec",
			"timediff", "timeofday", "timestamp", "timestamp_with_zone", "timestampadd", "timestampdiff", "to_date",
			"to_days", "to_seconds", "to_timestamp", "transaction_timestamp", "unix_millis", "unix_timestamp",
			"unixepoch", "utc_date", "utc_time", "utc_timestamp", "week", "weekday", "weekofyear", "year", "yearweek");

	private static final Set<String> GENERAL = Set.of("any_value", "array", "array_agg", "array_append", "array_cat",
			"array_contains", "array_dims", "array_fill", "array_get", "array_length", "array_lower", "array_ndims",
			"array_position", "array_positions", "array_prepend", "array_remove", "array_replace", "array_slice",
			"array_to_json", "array_to_string", "array_upper", "avg", "bool_and", "bool_or", "boolor_agg",
			"cardinality", "cast", "casewhen", "changes", "coalesce", "col_description", "convert", "corr", "count",
			"covar_pop", "covar_samp", "cube", "cume_dist", "current_catalog", "current_database", "current_schema",
			"current_schemas", "current_setting", "current_user", "database", "dense_rank", "every", "first_value",
			"gen_random_uuid", "generate_series", "generate_subscripts", "group_concat", "grouping", "grouping_id",
			"histogram", "if", "iff", "ifnull", "iif", "inet_aton", "inet_ntoa", "interval", "isnull", "isnumeric",
			"lag", "last_value", "lead", "likelihood", "likely", "listagg", "lower_inc", "lower_inf", "map", "median",
			"mode", "newid", "nth_value", "ntile", "nullif", "num_nonnulls", "num_nulls", "nvl", "nvl2",
			"obj_description", "percent_rank", "percentile_cont", "percentile_disc", "pg_column_size",
			"pg_get_constraintdef", "pg_get_expr", "pg_get_indexdef", "pg_get_viewdef", "pg_relation_size",
			"pg_size_pretty", "pg_table_size", "pg_total_relation_size", "pg_typeof", "random_uuid", "range_merge",
			"rank", "ratio_to_report", "regr_avgx", "regr_avgy", "regr_count", "regr_intercept", "regr_r2",
			"regr_slope", "regr_sxx", "regr_sxy", "regr_syy", "rollup", "row", "row_number", "rownum", "schema",
			"sequence_array", "session_user", "sets", "sqlite_version", "std", "stddev", "stddev_pop", "stddev_samp",
			"stdev", "string_agg", "sum", "system_range", "system_user", "table", "to_regclass", "total", "try_cast",
			"try_convert", "unlikely", "unnest", "upper_inc", "upper_inf", "user", "uuid", "uuid_to_bin", "uuidv4",
			"uuidv7", "bin_to_uuid", "values", "var_pop", "var_samp", "variance", "version", "xmlagg", "xmlattributes",
			"xmlconcat", "xmlelement", "xmlforest", "xmlparse", "xmlserialize", "int4range", "int8range", "numrange",
			"tsrange", "tstzrange", "daterange", "multirange");

	private static final Set<String> JSON = Set.of("isjson", "json", "json_agg", "json_array", "json_array_append",
			"json_array_elements", "json_array_elements_text", "json_array_insert", "json_array_intersect",
			"json_array_length", "json_arrayagg", "json_build_array", "json_build_object", "json_compact",
			"json_contains", "json_contains_path", "json_depth", "json_detailed", "json_each", "json_each_text",
			"json_equals", "json_exists", "json_extract", "json_extract_path", "json_extract_path_text",
			"json_group_array", "json_group_object", "json_insert", "json_keys", "json_length", "json_loose",
			"json_merge", "json_merge_patch", "json_merge_preserve", "json_normalize", "json_object", "json_object_agg",
			"json_object_keys", "json_objectagg", "json_overlaps", "json_patch", "json_populate_record",
			"json_populate_recordset", "json_pretty", "json_query", "json_quote", "json_remove", "json_replace",
			"json_scalar", "json_search", "json_serialize", "json_set", "json_strip_nulls", "json_table",
			"json_to_record", "json_to_recordset", "json_tree", "json_type", "json_typeof", "json_unquote",
			"json_valid", "json_value", "jsonb", "jsonb_agg", "jsonb_array_elements", "jsonb_array_elements_text",
			"jsonb_array_length", "jsonb_build_array", "jsonb_build_object", "jsonb_each", "jsonb_each_text",
			"jsonb_exists", "jsonb_exists_all", "jsonb_exists_any", "jsonb_extract_path", "jsonb_extract_path_text",
			"jsonb_insert", "jsonb_object", "jsonb_object_agg", "jsonb_object_keys", "jsonb_path_exists",
			"jsonb_path_match", "jsonb_path_query", "jsonb_path_query_array", "jsonb_path_query_first",
			"jsonb_populate_record", "jsonb_populate_recordset", "jsonb_pretty", "jsonb_set", "jsonb_strip_nulls",
			"jsonb_to_record", "jsonb_to_recordset", "jsonb_typeof", "row_to_json", "to_json", "to_jsonb");

	/** Words that may stand before a bracket and call nothing. */
	private static final Set<String> WORDS = Set.of("all", "and", "any", "as", "between", "by", "case", "columns",
			"cross", "distinct", "else", "end", "escape", "except", "exists", "fetch", "filter", "first", "for", "from",
			"full", "group", "group by", "having", "in", "index", "inner", "intersect", "is", "join", "keep", "key",
			"lateral", "limit", "materialized", "minus", "natural", "next", "not", "offset", "on", "only", "or",
			"order", "order by", "outer", "over", "partition", "partition by", "recursive", "rlike", "regexp", "select",
			"set", "similar", "some", "straight_join", "then", "to", "top", "union", "using", "when", "where", "window",
			"with", "within group", "xor");

	/** Types with a length. */
	private static final Set<String> TYPES = Set.of("bigint", "binary", "bit", "bpchar", "character", "clob", "dec",
			"decimal", "double", "float", "int", "integer", "nchar", "number", "numeric", "nvarchar", "nvarchar2",
			"real", "smallint", "timestamptz", "timetz", "tinyint", "varbinary", "varbit", "varchar", "varchar2",
			"varying", "vector", "zone");

	private HarmlessFunctions() {
	}

	// Whether the word may stand before a bracket.
	static boolean contains(String word) {
		return isFunction(word) || WORDS.contains(word) || TYPES.contains(word);
	}

	static boolean isFunction(String word) {
		return NUMBERS.contains(word) || TEXTS.contains(word) || TIMES.contains(word) || GENERAL.contains(word)
				|| JSON.contains(word);
	}

}
