package org.consilium.platform.service;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.Serializable;
import org.consilium.platform.model.AuditEvent;
import org.consilium.shared.model.RuleBroken;

/** Keeps every audited command. A command called by another belongs to the outer one. */
@Audited
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AuditInterceptor implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String OUTER = AuditInterceptor.class.getName();

  @Inject private transient AuditTrail trail;

  @Resource private transient TransactionSynchronizationRegistry transaction;

  @AroundInvoke
  Object keep(InvocationContext call) throws Exception {
    boolean inTransaction = transaction.getTransactionKey() != null;
    if (inTransaction && transaction.getResource(OUTER) != null) {
      return call.proceed();
    }
    String action = action(call);
    if (inTransaction) {
      transaction.putResource(OUTER, action);
    }
    try {
      Object result = call.proceed();
      trail.done(action, Reason.Finder.of(call));
      return result;
    } catch (RuleBroken refused) {
      trail.undone(action, AuditEvent.Result.REFUSED, refused.getMessage());
      throw refused;
    } catch (Exception failed) {
      trail.undone(action, AuditEvent.Result.FAILED, failed.getClass().getName());
      throw failed;
    } finally {
      if (inTransaction) {
        transaction.putResource(OUTER, null);
      }
    }
  }

  private static String action(InvocationContext call) {
    Audited named = call.getMethod().getAnnotation(Audited.class);
    if (named != null && !named.value().isEmpty()) {
      return named.value();
    }
    return call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName();
  }
}
