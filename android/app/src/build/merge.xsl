<?xml version="1.0" encoding="UTF-8"?>
<!-- What Gradle's manifest merger does with the marks that ours uses: tools:node="remove" removes. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:tools="http://schemas.android.com/tools">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:template match="@*|node()">
    <xsl:copy>
      <xsl:apply-templates select="@*|node()"/>
    </xsl:copy>
  </xsl:template>
  <xsl:template match="*[@tools:node='remove']"/>
  <xsl:template match="@tools:*"/>
  <xsl:template match="comment()"/>
</xsl:stylesheet>
