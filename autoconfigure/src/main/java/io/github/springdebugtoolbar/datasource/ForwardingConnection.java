package io.github.springdebugtoolbar.datasource;

import java.sql.Array;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.NClob;
import java.sql.PreparedStatement;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.SQLXML;
import java.sql.Savepoint;
import java.sql.ShardingKey;
import java.sql.Statement;
import java.sql.Struct;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

/**
 * Passes every call on to the connection of the driver. Written out, since a proxy costs
 * several times as much, and hides who calls.
 */
abstract class ForwardingConnection implements Connection {

	private final Connection connection;

	ForwardingConnection(Connection connection) {
		this.connection = connection;
	}

	final Connection target() {
		return this.connection;
	}

	@Override
	public void abort(Executor executor) throws SQLException {
		this.connection.abort(executor);
	}

	@Override
	public void beginRequest() throws SQLException {
		this.connection.beginRequest();
	}

	@Override
	public void clearWarnings() throws SQLException {
		this.connection.clearWarnings();
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

	@Override
	public void commit() throws SQLException {
		this.connection.commit();
	}

	@Override
	public @Nullable Array createArrayOf(String type, Object[] elements) throws SQLException {
		return this.connection.createArrayOf(type, elements);
	}

	@Override
	public @Nullable Blob createBlob() throws SQLException {
		return this.connection.createBlob();
	}

	@Override
	public @Nullable Clob createClob() throws SQLException {
		return this.connection.createClob();
	}

	@Override
	public @Nullable NClob createNClob() throws SQLException {
		return this.connection.createNClob();
	}

	@Override
	public @Nullable SQLXML createSQLXML() throws SQLException {
		return this.connection.createSQLXML();
	}

	@Override
	public @Nullable Statement createStatement() throws SQLException {
		return this.connection.createStatement();
	}

	@Override
	public @Nullable Statement createStatement(int type, int concurrency) throws SQLException {
		return this.connection.createStatement(type, concurrency);
	}

	@Override
	public @Nullable Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
		return this.connection.createStatement(type, concurrency, holdability);
	}

	@Override
	public @Nullable Struct createStruct(String type, Object[] attributes) throws SQLException {
		return this.connection.createStruct(type, attributes);
	}

	@Override
	public void endRequest() throws SQLException {
		this.connection.endRequest();
	}

	@Override
	public boolean getAutoCommit() throws SQLException {
		return this.connection.getAutoCommit();
	}

	@Override
	public @Nullable String getCatalog() throws SQLException {
		return this.connection.getCatalog();
	}

	@Override
	public @Nullable String getClientInfo(String name) throws SQLException {
		return this.connection.getClientInfo(name);
	}

	@Override
	public @Nullable Properties getClientInfo() throws SQLException {
		return this.connection.getClientInfo();
	}

	@Override
	public int getHoldability() throws SQLException {
		return this.connection.getHoldability();
	}

	@Override
	public @Nullable DatabaseMetaData getMetaData() throws SQLException {
		return this.connection.getMetaData();
	}

	@Override
	public int getNetworkTimeout() throws SQLException {
		return this.connection.getNetworkTimeout();
	}

	@Override
	public @Nullable String getSchema() throws SQLException {
		return this.connection.getSchema();
	}

	@Override
	public int getTransactionIsolation() throws SQLException {
		return this.connection.getTransactionIsolation();
	}

	@Override
	public @Nullable Map<String, Class<?>> getTypeMap() throws SQLException {
		return this.connection.getTypeMap();
	}

	@Override
	public @Nullable SQLWarning getWarnings() throws SQLException {
		return this.connection.getWarnings();
	}

	@Override
	public boolean isClosed() throws SQLException {
		return this.connection.isClosed();
	}

	@Override
	public boolean isReadOnly() throws SQLException {
		return this.connection.isReadOnly();
	}

	@Override
	public boolean isValid(int timeout) throws SQLException {
		return this.connection.isValid(timeout);
	}

	@Override
	public @Nullable String nativeSQL(String sql) throws SQLException {
		return this.connection.nativeSQL(sql);
	}

	@Override
	public @Nullable CallableStatement prepareCall(String sql) throws SQLException {
		return this.connection.prepareCall(sql);
	}

	@Override
	public @Nullable CallableStatement prepareCall(String sql, int type, int concurrency) throws SQLException {
		return this.connection.prepareCall(sql, type, concurrency);
	}

	@Override
	public @Nullable CallableStatement prepareCall(String sql, int type, int concurrency, int holdability)
			throws SQLException {
		return this.connection.prepareCall(sql, type, concurrency, holdability);
	}

	@Override
	public @Nullable PreparedStatement prepareStatement(String sql) throws SQLException {
		return this.connection.prepareStatement(sql);
	}

	@Override
	public @Nullable PreparedStatement prepareStatement(String sql, int type, int concurrency) throws SQLException {
		return this.connection.prepareStatement(sql, type, concurrency);
	}

	@Override
	public @Nullable PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
			throws SQLException {
		return this.connection.prepareStatement(sql, type, concurrency, holdability);
	}

	@Override
	public @Nullable PreparedStatement prepareStatement(String sql, int keys) throws SQLException {
		return this.connection.prepareStatement(sql, keys);
	}

	@Override
	public @Nullable PreparedStatement prepareStatement(String sql, int[] columns) throws SQLException {
		return this.connection.prepareStatement(sql, columns);
	}

	@Override
	public @Nullable PreparedStatement prepareStatement(String sql, String[] columns) throws SQLException {
		return this.connection.prepareStatement(sql, columns);
	}

	@Override
	public void releaseSavepoint(Savepoint savepoint) throws SQLException {
		this.connection.releaseSavepoint(savepoint);
	}

	@Override
	public void rollback() throws SQLException {
		this.connection.rollback();
	}

	@Override
	public void rollback(Savepoint savepoint) throws SQLException {
		this.connection.rollback(savepoint);
	}

	@Override
	public void setAutoCommit(boolean autoCommit) throws SQLException {
		this.connection.setAutoCommit(autoCommit);
	}

	@Override
	public void setCatalog(String catalog) throws SQLException {
		this.connection.setCatalog(catalog);
	}

	@Override
	public void setClientInfo(String name, String value) throws SQLClientInfoException {
		this.connection.setClientInfo(name, value);
	}

	@Override
	public void setClientInfo(Properties properties) throws SQLClientInfoException {
		this.connection.setClientInfo(properties);
	}

	@Override
	public void setHoldability(int holdability) throws SQLException {
		this.connection.setHoldability(holdability);
	}

	@Override
	public void setNetworkTimeout(Executor executor, int millis) throws SQLException {
		this.connection.setNetworkTimeout(executor, millis);
	}

	@Override
	public void setReadOnly(boolean readOnly) throws SQLException {
		this.connection.setReadOnly(readOnly);
	}

	@Override
	public @Nullable Savepoint setSavepoint() throws SQLException {
		return this.connection.setSavepoint();
	}

	@Override
	public @Nullable Savepoint setSavepoint(String name) throws SQLException {
		return this.connection.setSavepoint(name);
	}

	@Override
	public void setSchema(String schema) throws SQLException {
		this.connection.setSchema(schema);
	}

	@Override
	public void setShardingKey(ShardingKey key, ShardingKey superKey) throws SQLException {
		this.connection.setShardingKey(key, superKey);
	}

	@Override
	public void setShardingKey(ShardingKey key) throws SQLException {
		this.connection.setShardingKey(key);
	}

	@Override
	public boolean setShardingKeyIfValid(ShardingKey key, ShardingKey superKey, int timeout) throws SQLException {
		return this.connection.setShardingKeyIfValid(key, superKey, timeout);
	}

	@Override
	public boolean setShardingKeyIfValid(ShardingKey key, int timeout) throws SQLException {
		return this.connection.setShardingKeyIfValid(key, timeout);
	}

	@Override
	public void setTransactionIsolation(int level) throws SQLException {
		this.connection.setTransactionIsolation(level);
	}

	@Override
	public void setTypeMap(Map<String, Class<?>> types) throws SQLException {
		this.connection.setTypeMap(types);
	}

}
