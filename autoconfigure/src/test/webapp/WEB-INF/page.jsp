<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" %>
<!DOCTYPE html>
<html>
<body>
<p>ü</p>
<%= io.github.springdebugtoolbar.web.app.JspPlaces.here() %>
<jsp:include page="part.jsp"/>
</body>
</html>
