package org.consilium.consortium.web;

import java.io.Serializable;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.service.OrganisationFacts;
import org.consilium.consortium.service.OrganisationForm;

/** What is typed about an organisation. */
public class OrganisationInput implements Serializable {

  private static final long serialVersionUID = 1L;

  private Integer version;
  private Organisation.Kind kind;
  private String nameEn;
  private String nameZh;
  private String reading;
  private String uscc;
  private String ror;
  private Organisation.HospitalGrade hospitalGrade;
  private Organisation.CompanySize companySize;
  private Organisation.FinanceRegime financeRegime;
  private String country;
  private String city;

  /** Begins with what is known. */
  void read(OrganisationFacts facts) {
    version = facts.version();
    kind = facts.kind();
    nameEn = facts.name().en();
    nameZh = facts.name().zh();
    reading = facts.reading();
    uscc = facts.uscc();
    ror = facts.ror();
    hospitalGrade = facts.hospitalGrade();
    companySize = facts.companySize();
    financeRegime = facts.financeRegime();
    country = facts.country();
    city = facts.city();
  }

  /** As the service takes it; what another kind does not have is left out. */
  OrganisationForm form() {
    return new OrganisationForm(
        version,
        kind,
        nameEn,
        nameZh,
        reading,
        uscc,
        ror,
        kind == Organisation.Kind.HOSPITAL ? hospitalGrade : null,
        kind == Organisation.Kind.COMPANY ? companySize : null,
        financeRegime,
        country,
        city);
  }

  public Integer getVersion() {
    return version;
  }

  public void setVersion(Integer version) {
    this.version = version;
  }

  public Organisation.Kind getKind() {
    return kind;
  }

  public void setKind(Organisation.Kind kind) {
    this.kind = kind;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getNameZh() {
    return nameZh;
  }

  public void setNameZh(String nameZh) {
    this.nameZh = nameZh;
  }

  public String getReading() {
    return reading;
  }

  public void setReading(String reading) {
    this.reading = reading;
  }

  public String getUscc() {
    return uscc;
  }

  public void setUscc(String uscc) {
    this.uscc = uscc;
  }

  public String getRor() {
    return ror;
  }

  public void setRor(String ror) {
    this.ror = ror;
  }

  public Organisation.HospitalGrade getHospitalGrade() {
    return hospitalGrade;
  }

  public void setHospitalGrade(Organisation.HospitalGrade hospitalGrade) {
    this.hospitalGrade = hospitalGrade;
  }

  public Organisation.CompanySize getCompanySize() {
    return companySize;
  }

  public void setCompanySize(Organisation.CompanySize companySize) {
    this.companySize = companySize;
  }

  public Organisation.FinanceRegime getFinanceRegime() {
    return financeRegime;
  }

  public void setFinanceRegime(Organisation.FinanceRegime financeRegime) {
    this.financeRegime = financeRegime;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }
}
